import type { Machine } from './machine.ts'
import type { PeerResult } from './peers.ts'
import { type CaseSummary, compareSizes } from './summary.ts'

/** Everything that a bench has found. */
export interface BenchResult {
  readonly machine: Machine
  readonly browser: string
  readonly cases: readonly CaseSummary[]
  readonly peers: readonly PeerResult[]
}

/** The result as Markdown. Times in seconds, memory in MB. */
export function writeTables({ machine, browser, cases, peers }: BenchResult): string {
  const { processor, cores, memory, system, node, load, packages } = machine
  const sizes = cases.filter(({ name }) => name !== ALL)
  return [
    `${processor}, ${cores} cores, ${memory} GB, ${system}; load before the runs ${load}.`,
    `Node ${node}, ${browser}; ${Object.entries(packages)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    '',
    ...table(
      ['Build', 'Pages', 'Runs', 'Wall s', '× bare', 'CPU s', '× bare', 'Peak MB'],
      cases.flatMap((each) => KINDS.flatMap((kind) => caseRow(each, kind))),
    ),
    ...cases.flatMap((each) => ['', ...stageTable(each)]),
    ...sizes.slice(1).flatMap((large, index) => ['', ...growthTable(sizes[index] ?? large, large)]),
    ...(peers.length > 0 ? ['', ...peerTable(peers)] : []),
    '',
  ].join('\n')
}

/** Name of the case with every edition. */
export const ALL = 'all editions'

const KINDS = ['bare', 'first', 'rebuild', 'warm', 'unchanged', 'finishing'] as const

const NAMES = {
  bare: 'bare',
  first: 'first build',
  rebuild: 'rebuild',
  warm: 'rebuild in a program that stays open',
  unchanged: 'nothing changed',
  finishing: 'only the finishing, in one piece',
} as const

function caseRow({ name, pages, runs, ...kinds }: CaseSummary, kind: (typeof KINDS)[number]): string[][] {
  const figures = kinds[kind]
  if (!figures) return []
  const { wall, cpu, memory, wallRatio, cpuRatio } = figures
  const row = [
    `${name}, ${NAMES[kind]}`,
    String(pages),
    String(runs),
    seconds(wall),
    wallRatio.toFixed(2),
    seconds(cpu),
    cpuRatio.toFixed(2),
    String(memory),
  ]
  return [row]
}

function stageTable({ name, pages, first, rebuild }: CaseSummary): string[] {
  const rows = first.stages.map(({ stage, times, wall, node, browser }) => {
    const again = rebuild.stages.find((cost) => cost.stage === stage)
    const later = again
      ? [String(again.times), seconds(again.wall), seconds(again.node), seconds(again.browser)]
      : ['', '', '', '']
    return [stage, String(times), seconds(wall), seconds(node), seconds(browser), ...later]
  })
  const head = ['times', 'wall s', 'CPU s of Node', 'of the browser']
  return table([`${name}, ${pages} pages`, ...head, ...head.map((each) => `rebuild: ${each}`)], rows)
}

function growthTable(small: CaseSummary, large: CaseSummary): string[] {
  const rows = compareSizes(small, large).map(({ stage, from, to, exponent }) => [
    stage,
    seconds(from),
    seconds(to),
    Number.isFinite(exponent) ? exponent.toFixed(2) : '',
  ])
  return table(['CPU s of a first build', `${small.pages} pages`, `${large.pages} pages`, 'Exponent'], rows)
}

function peerTable(peers: readonly PeerResult[]): string[] {
  const rows = peers.map((peer) =>
    'missing' in peer
      ? [peer.name, String(peer.pages), '', '', '', '', peer.missing]
      : [
          peer.name,
          String(peer.pages),
          peer.version,
          seconds(peer.wall),
          seconds(peer.cpu),
          String(peer.memory),
          `\`${peer.command}\``,
        ],
  )
  return table(
    ['Peer', 'Text of pages', 'Version', 'Wall s', 'CPU s', 'Peak MB', 'Command, or why it is missing'],
    rows,
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [
    line(head),
    `|${head.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`,
    ...rows.map(line),
  ]
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2)
}
