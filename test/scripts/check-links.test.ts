import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findOutsideLinks } from '../../scripts/links/outside-links.ts'
import { tryLink } from '../../scripts/links/try-link.ts'
import { root } from '../frozen-report.ts'

let server: Server
let address: string
let asked = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1
    const status =
      { '/here': 200, '/robots': 403, '/gone': 404 }[request.url ?? ''] ?? (asked > 1 ? 200 : 503)
    response.writeHead(status).end('words')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('npm run check:links', () => {
  it('finds each website once, with all places that name it', async () => {
    const links = await findOutsideLinks(root)
    expect(links).toContainEqual({
      address: 'http://dirna.khazar.org/',
      places: ['data/projects/dirna.yaml:6'],
    })
    const named = links.find(({ places }) => places.length > 1)
    expect(named?.places.map((place) => place.replace(/:\d+$/u, ''))).toEqual([
      'locales/az/notes.yaml',
      'locales/en/notes.yaml',
    ])
    expect(new Set(links.map((link) => link.address)).size).toBe(links.length)
  })

  it('finds none in a project without texts', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'compendium-links-'))
    expect(await findOutsideLinks(empty)).toEqual([])
    rmSync(empty, { recursive: true })
  })

  it('takes a page that is shown, and one that refuses only programs, for right', async () => {
    expect(await tryLink(`${address}/here`, 0)).toBeUndefined()
    expect(await tryLink(`${address}/robots`, 0)).toBeUndefined()
  })

  it('tries again where a server is not ready', async () => {
    asked = 0
    expect(await tryLink(`${address}/slow`, 0)).toBeUndefined()
    expect(asked).toBe(2)
  })

  it('says of the others what a reader would see', async () => {
    expect(await tryLink(`${address}/gone`, 0)).toBe('it answers 404 Not Found')
    expect(await tryLink('http://127.0.0.1:1/', 0)).toMatch(/its server does not answer|bad port/u)
  })
})
