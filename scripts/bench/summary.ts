import type { CaseRuns } from './cases.ts'
import type { Cost, Run } from './measure.ts'
import { medianCosts, type StageCost } from './stages.ts'
import { growth, median, ratio } from './statistics.ts'

/** Medians of the runs of one kind: ms and MB, and how many times as much as bare. */
interface Figures {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
  readonly wallRatio: number
  readonly cpuRatio: number
  readonly stages: readonly StageCost[]
}

export interface CaseSummary {
  readonly name: string
  readonly pages: number
  readonly runs: number
  readonly bare: Figures
  readonly first: Figures
  readonly rebuild: Figures
  readonly unchanged: Figures
  /** Of one process: its memory is that of the program, without the browser. */
  readonly warm: Figures
  /** Beyond Node and the modules; undefined where there are several prints. */
  readonly finishing: Figures | undefined
}

function all(runs: readonly Cost[], key: 'wall' | 'cpu' | 'memory'): number[] {
  return runs.map((run) => run[key])
}

/** The figures of a case, without its single runs. */
export function summarise({
  name,
  pages,
  first,
  rebuild,
  unchanged,
  warm,
  bare,
  finishing,
}: CaseRuns): CaseSummary {
  const costs = (runs: readonly Cost[]): Figures => {
    return {
      wall: Math.round(median(all(runs, 'wall'))),
      cpu: Math.round(median(all(runs, 'cpu'))),
      memory: Math.round(median(all(runs, 'memory'))),
      wallRatio: ratio(all(runs, 'wall'), all(bare, 'wall')),
      cpuRatio: ratio(all(runs, 'cpu'), all(bare, 'cpu')),
      stages: [],
    }
  }
  const figures = (runs: readonly Run[]): Figures => {
    return { ...costs(runs), stages: medianCosts(runs.map((run) => run.stages)) }
  }
  return {
    name,
    pages,
    runs: first.length,
    bare: costs(bare),
    first: figures(first),
    rebuild: figures(rebuild),
    unchanged: costs(unchanged),
    warm: costs(warm),
    finishing: finishing.length > 0 ? costs(finishing) : undefined,
  }
}

/** The whole build as if it were one stage. */
function total({ wall, cpu }: Figures): StageCost {
  return { stage: 'whole build', times: 1, wall, node: cpu, browser: 0 }
}

/** Stages of the first builds of two sizes of one report, with the exponent of growth of their CPU time. */
export function compareSizes(small: CaseSummary, large: CaseSummary): readonly StageGrowth[] {
  const bare = { from: small.bare.cpu, to: large.bare.cpu }
  const size = { small: small.pages, large: large.pages }
  const rows = [...large.first.stages, total(large.first)].map(({ stage, node, browser }) => {
    const before = [...small.first.stages, total(small.first)].find((cost) => cost.stage === stage)
    return { stage, from: before ? before.node + before.browser : 0, to: node + browser }
  })
  return [...rows.filter(({ to }) => to > 0), { stage: 'bare', ...bare }].map((row) => ({
    ...row,
    exponent: growth({ size: size.small, cost: row.from }, { size: size.large, cost: row.to }),
  }))
}

/** CPU time of a stage in ms at two sizes. */
interface StageGrowth {
  readonly stage: string
  readonly from: number
  readonly to: number
  /** 1 is linear; not finite for what took no time. */
  readonly exponent: number
}
