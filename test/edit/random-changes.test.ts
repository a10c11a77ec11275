import { expect, it } from 'vitest'
import { projectFiles } from '../../src/edit/project-files.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { root } from '../frozen-report.ts'
import { randomFrom } from '../report/random.ts'
import { changeAtRandom, STYLES } from './random-changes.ts'

const inputs = readInputs(root)
const own = projectFiles(inputs)
const styled = ['locales/az/styles.yaml', 'locales/en/styles.yaml']
const files = { ...own, read: (path: string) => (styled.includes(path) ? STYLES : own.read(path)) }
const paths = [...inputs.entries.keys()].filter((path) => own.read(path) !== undefined)

it('random changes of all texts and records say what was meant, and change no other byte', () => {
  const random = randomFrom(7)
  const rounds = Array.from({ length: 120 }, (_, index) => {
    return changeAtRandom(files, index % 2 === 0 ? styled : paths, random)
  })
  expect(rounds.flatMap(({ faults }) => faults)).toEqual([])
  const refused = rounds.filter((round) => round.refused.length > 0)
  expect(refused.length).toBeLessThan(rounds.length / 2)
})
