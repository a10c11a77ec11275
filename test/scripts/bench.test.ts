import { expect, test } from 'vitest'
import { parseStat } from '../../scripts/bench/process-tree.ts'
import { medianCosts, parseProgress, stageCosts } from '../../scripts/bench/stages.ts'
import { growth, median, ratio } from '../../scripts/bench/statistics.ts'

test('the median is the middle value, or the mean of the middle two, and leaves the values as they are', () => {
  const values = [30, 1, 2]
  expect(median(values)).toBe(2)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(values).toEqual([30, 1, 2])
  expect(() => median([])).toThrow('there is no median of nothing')
})

test('runs are compared in pairs, so that a busy time weighs on both', () => {
  expect(ratio([200, 2000, 210], [100, 1000, 100])).toBe(2)
  expect(() => ratio([1, 2], [1])).toThrow('in pairs')
})

test('growth is the exponent of the cost over the size', () => {
  expect(growth({ size: 10, cost: 3 }, { size: 100, cost: 30 })).toBeCloseTo(1)
  expect(growth({ size: 10, cost: 3 }, { size: 100, cost: 300 })).toBeCloseTo(2)
})

test('progress lines are told from all other lines', () => {
  expect(parseProgress('load        488 ms  6 projects')).toEqual({
    stage: 'load',
    wall: 488,
    detail: '6 projects',
  })
  expect(parseProgress('html         12 ms  az-en, 30 chapters')).toEqual({
    stage: 'html',
    wall: 12,
    detail: 'az-en, 30 chapters',
  })
  expect(parseProgress('finish    1234 ms  ')).toEqual({ stage: 'finish', wall: 1234, detail: '' })
  expect(parseProgress('out/compendium.en.pdf  23 pages  378 kB')).toBeUndefined()
  expect(parseProgress('locales/en/foreword.yaml:5:3 warning of 3 ms')).toBeUndefined()
})

test('stages that a run makes several times are summed up, with what comes before the first and after the last', () => {
  const lines = [
    { text: 'load        100 ms  6 projects', wall: 130, cpu: { node: 120, browser: 20 } },
    { text: 'print        50 ms  en, 23 pages', wall: 180, cpu: { node: 130, browser: 60 } },
    { text: 'print        40 ms  en, 23 pages', wall: 220, cpu: { node: 140, browser: 90 } },
    { text: 'out/compendium.en.pdf  23 pages  378 kB', wall: 230, cpu: { node: 150, browser: 90 } },
  ]
  expect(stageCosts(lines, { wall: 240, cpu: { node: 170, browser: 90 } })).toEqual([
    { stage: 'start', times: 1, wall: 30, node: 0, browser: 0 },
    { stage: 'load', times: 1, wall: 100, node: 120, browser: 20 },
    { stage: 'print', times: 2, wall: 90, node: 20, browser: 70 },
    { stage: 'end', times: 1, wall: 20, node: 30, browser: 0 },
  ])
})

test('medians of stages are taken stage by stage, also of one that some runs do not have', () => {
  const cost = (stage: string, wall: number) => ({ stage, times: 1, wall, node: wall, browser: 0 })
  const runs = [[cost('load', 1), cost('unpack', 9)], [cost('load', 3)], [cost('load', 2)]]
  expect(medianCosts(runs)).toEqual([cost('load', 2), cost('unpack', 9)])
})

test('the times of a process are read whatever its name', () => {
  const stat = '42 (a) b (c) S 7 42 42 0 -1 4194560 1 2 3 4 11 22 33 44 20 0 9 0 5150 1 2'
  expect(parseStat(stat)).toEqual({ parent: 7, own: 330, children: 770, started: '5150' })
})
