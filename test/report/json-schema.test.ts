import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { checkSources } from '../../src/report/check/check.ts'
import { jsonSchemas, schemaName } from '../../src/report/schema/json-schema.ts'
import { roleOf } from '../../src/report/layout.ts'
import { readSources } from '../../src/report/source-files.ts'
import { program, root } from '../frozen-report.ts'

const sources = readSources(readInputs(root))
const { files } = sources
const { chapters } = checkSources(sources).sheets

describe('JSON Schemas for editors', () => {
  test('docs/schema has what the checks use; `node scripts/write-schemas.ts` writes it', () => {
    const folder = join(program, 'docs/schema')
    const schemas = jsonSchemas(chapters)
    expect(readdirSync(folder).toSorted()).toEqual([...schemas.keys()])
    for (const [name, json] of schemas) {
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8')), name).toEqual(JSON.parse(json))
    }
  })

  test.each([...files.keys()])('%s names its own', (file) => {
    const role = roleOf(file)
    const names = {
      settings: 'report',
      organisations: 'organisations',
      map: 'map',
      project: 'project',
      'project-text': 'project-text',
      language: 'language',
    }
    const chapter = role?.kind === 'chapter' ? schemaName(chapters, role.namespace) : undefined
    const name = chapter ?? names[(role?.kind ?? 'settings') as keyof typeof names]
    const path = relative(dirname(file), `docs/schema/${name}.schema.json`)
    expect(files.get(file)?.split('\n')[0]).toBe(`# yaml-language-server: $schema=${path}`)
  })
})
