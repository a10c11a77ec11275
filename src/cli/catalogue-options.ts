import { parseArgs } from 'node:util'
import { UsageError } from '../diagnostics/usage-error.ts'
import { suggest } from '../diagnostics/suggest.ts'

const commands = ['plan', 'build', 'status', 'failed', 'cancel', 'verify', 'clean'] as const

/** What is asked for of a catalogue. */
export interface CatalogueArguments {
  readonly command: (typeof commands)[number]
  readonly file: string
  readonly only: readonly string[]
  /** The machine of a matrix, and how many there are. */
  readonly shard?: readonly [number, number]
  readonly retry: boolean
  /** Everything in this process, also where there is an engine. */
  readonly local: boolean
  /** Share of the results that are made again and compared. */
  readonly sample: number
  /** Folder for pages with the state of the catalogue. */
  readonly html?: string
  readonly help: boolean
}

export const catalogueUsage = `Builds a catalogue of many reports, as catalogue.yaml names them.

  npm run catalogue -- plan       what there is to do
  npm run catalogue -- build      does it, and publishes what is whole
  npm run catalogue -- status     what is published, and what could not be made; --html FOLDER as pages, too
  npm run catalogue -- failed     what could not be made, with its mistakes; --retry forgets that it was tried
  npm run catalogue -- cancel     ends a build: what workers are at is finished, the rest is not begun
  npm run catalogue -- verify     makes some results again and compares their bytes
  npm run catalogue -- clean      removes from the store what nothing names any more

Options
  --file PATH      the catalogue (catalogue.yaml)
  --only NAME      one report by its folder; may be given several times
  --local          makes everything in this process, also where COMPENDIUM_ENGINE names a queue
  --shard 3/20     makes only what falls to the third of twenty machines, and publishes nothing
  --sample 1%      share of the results that verify makes again (1%)
  --help           this text

Exit codes: as for a report; 5: some results could not be made.
`

/** @throws {UsageError} */
export function parseCatalogueArguments(args: readonly string[]): CatalogueArguments {
  const { values, positionals } = parse(args)
  const [command = '', ...more] = positionals
  const known = commands.find((each) => each === command)
  const help = values.help ?? false
  if (!known && !help) {
    const meant = suggest(command, commands)
    throw new UsageError(
      command === ''
        ? `Say what to do: ${commands.join(', ')}.`
        : `There is no command “${command}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
    )
  }
  if (more.length > 0) throw new UsageError(`Nothing reads “${more.join(' ')}” here.`)
  const shard = values.shard === undefined ? undefined : shardOf(values.shard)
  return {
    command: known ?? 'plan',
    file: values.file ?? 'catalogue.yaml',
    only: values.only ?? [],
    ...(shard && { shard }),
    retry: values.retry ?? false,
    local: values.local ?? false,
    sample: sampleOf(values.sample ?? '1%'),
    ...(values.html !== undefined && { html: values.html }),
    help,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        file: { type: 'string' },
        only: { type: 'string', multiple: true },
        shard: { type: 'string' },
        retry: { type: 'boolean' },
        local: { type: 'boolean' },
        sample: { type: 'string' },
        html: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

function shardOf(text: string): readonly [number, number] {
  const [, shard, of] = (/^(\d+)\/(\d+)$/u.exec(text) ?? []).map(Number)
  if (shard === undefined || of === undefined || shard < 1 || shard > of)
    throw new UsageError(`“${text}” is no shard: write 3/20 for the third of twenty.`)
  return [shard, of]
}

function sampleOf(text: string): number {
  const share = Number(/^(\d+(?:\.\d+)?)%$/u.exec(text)?.[1]) / 100
  if (!(share > 0 && share <= 1)) throw new UsageError(`“${text}” is no share: write it as 1% to 100%.`)
  return share
}
