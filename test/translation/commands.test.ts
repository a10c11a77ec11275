import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeMarkdown, writePretty } from '../../scripts/locale/write-status.ts'
import { countStates } from '../../src/translation/count-states.ts'
import { statesIn } from '../../src/translation/translation-state.ts'
import { ownProject } from './own-project.ts'

const AZ = 'locales/az/projects/dirna.yaml'

describe('npm run locale:status and locale:accept', () => {
  it('say how far the report is, and that a translation is still right', async () => {
    const project = await ownProject()
    expect((await project.run('locale-accept.ts', '--all')).out).toMatch(
      /^locales\/en\.made-from: (\d+) translations are right, \1 not known to be so before\n$/u,
    )
    await project.change(AZ, 'təlimlər.', 'üç təlim.')
    await project.change('locales/en/foreword.yaml', /^title: .*$/mu, 'title:')
    await writeFile(
      join(project.folder, 'locales/en.review.yaml'),
      'projects/dirna:aim:\n  question: true\n  comment: Whose?\nprojects/dirna:title:\n  comment: Good.\n',
    )
    const status = await project.run('locale-status.ts', '--format', 'json')
    const [english] = JSON.parse(status.out).languages
    expect(english.questions).toEqual([
      { key: 'projects/dirna:aim', place: 'locales/en/projects/dirna.yaml:4:3', comment: 'Whose?' },
    ])
    expect(english.total.states).toMatchObject({ outdated: 1, 'to-translate': 1, 'never-confirmed': 0 })
    expect(english.total.words).toBeGreaterThan(2000)
    const key = 'projects/dirna:activities.2'
    const { report } = await project.load()
    const counts = countStates(report, 'en')
    const open = statesIn(report, 'en').filter(({ state }) => state === 'outdated')
    expect(writePretty([{ language: 'en', counts, open, questions: english.questions }])).toMatch(
      new RegExp(`locales/en/projects/dirna\\.yaml:\\d+:\\d+ outdated: ${key}$`, 'mu'),
    )
    expect(writeMarkdown([{ language: 'en', counts, open, questions: [] }])).toContain('| file | strings |')
    expect((await project.run('locale-accept.ts', key)).out).toMatch(
      /: 1 translation is right, 1 not known to be so before/u,
    )
    expect(await project.keysIn('outdated')).toEqual([])
  })

  it('refuse a key that is none, or has nothing to be right', async () => {
    const project = await ownProject()
    await project.change('locales/en/foreword.yaml', /^title: .*$/mu, 'title:')
    const answers = [
      [
        ['projects/dirna:aims'],
        'There is no translated text projects/dirna:aims. Did you mean projects/dirna:aim?\n',
      ],
      [['foreword:title'], 'foreword:title is to be translated: there is nothing to accept.\n'],
      [[], 'Name the texts: npm run locale:accept -- KEY… [--language en], or --all\n'],
    ] as const
    const told = await Promise.all(answers.map(([args]) => project.run('locale-accept.ts', ...args)))
    expect(told.map(({ err, status }) => [err, status])).toEqual(answers.map(([, err]) => [err, 2]))
  })
})
