import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { confirmed } from '../../src/translation/confirm.ts'
import { buildProject, copyProject } from '../build-project.ts'
import { openPdf } from '../pdf-document.ts'
import { OwnProject } from './own-project.ts'

/** The hash of no text. */
const EARLIER = 'AAAAAAAAAA'

describe('a draft in which everything is behind its source', () => {
  it('is made whatever room the marks take, and says at the foot of its pages what they mean', async () => {
    const project = new OwnProject(await copyProject())
    const { report } = await project.load()
    const lines = confirmed(report, 'en', () => EARLIER)
    await writeFile(join(project.folder, 'locales/en.made-from'), lines)
    const out = join(project.folder, 'out')
    const options = { root: project.folder, out, editions: ['en'], pdf: 'plain' } as const
    const { editions, warnings } = await buildProject({ ...options, stage: 'draft' })
    expect(warnings.map(({ severity }) => severity)).not.toContain('error')
    const { pages } = await openPdf(editions[0]?.file ?? '')
    const dirna = pages.find(({ text }) => text.includes('[az?] To build'))
    expect(dirna?.margins.join(' ')).toContain('Draft: [az] to be translated, [az?] behind its source')
    // A mark in the narrowest column of a table covers its neighbour.
    const pressed = warnings.filter(({ code }) => code === 'page-text-overlap')
    expect(pressed.map(({ severity }) => severity)).toEqual(pressed.map(() => 'warning'))
    expect(pressed.length).toBeGreaterThan(0)
    await expect(buildProject({ ...options, stage: 'release' })).rejects.toThrow(DiagnosticError)
    expect((await readFile(join(out, 'SHA256SUMS'), 'utf8')).split('\n')).toHaveLength(2)
  })
})
