import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { sha256 } from '../files/out.ts'
import type { Blobs } from './blobs.ts'
import { type Manifest, manifestSchema } from './manifest.ts'
import type { Slice } from './slice.ts'
import { type Action, actionSchema, type Failure, failureSchema } from './unit.ts'

/** What a store says of its layout. */
const FORMAT = 'format.json'
const formatSchema = z.strictObject({
  compendium: z.literal('catalogue'),
  format: z.literal(1),
  /** Tells this store from others: work on one is none for workers of another. */
  id: z.string().regex(/^[\da-f]{12}$/u),
})
const MANIFEST = 'runs/manifest.json'

/**
 * The results of a catalogue. Objects are named by their content and never changed, so that two who write the same write the
 * same bytes; an action is written after the objects that it names, and the manifest last of all.
 */
export interface Store {
  /** Tells this store from others. An empty one is laid out by it, as by all that writes: what only reads leaves no trace. */
  id(): Promise<string>
  object(sum: string): Promise<Buffer | undefined>
  keepObject(bytes: Uint8Array): Promise<string>
  /** Path of an object on the disks of this machine. */
  objectPath(sum: string): string | undefined
  action(key: string): Promise<Action | undefined>
  keepAction(key: string, action: Action): Promise<void>
  forgetAction(key: string): Promise<void>
  /** Keys of all actions. */
  made(): Promise<Set<string>>
  failure(key: string): Promise<Failure | undefined>
  keepFailure(failure: Failure): Promise<void>
  forgetFailure(key: string): Promise<void>
  /** Keys of all failures. */
  failed(): Promise<Set<string>>
  /** The packed inputs of a slice. */
  inputs(sum: string): Promise<Buffer | undefined>
  keepInputs(slice: Pick<Slice, 'sha256' | 'packed'>): Promise<void>
  manifest(): Promise<Manifest | undefined>
  keepManifest(manifest: Manifest): Promise<void>
  /** Removes what none of these name. @returns how many files. */
  clean(keys: ReadonlySet<string>, sums: ReadonlySet<string>, inputs: ReadonlySet<string>): Promise<number>
}

/** Opens a store. @throws {DiagnosticError} `catalogue-store` for one of another format. */
export async function openStore(blobs: Blobs, address: string): Promise<Store> {
  if (!(await blobs.read(FORMAT))) {
    const other = (await blobs.list('')).find((name) => name !== FORMAT)
    if (other !== undefined) throw strange(address, `\`${other}\` lies in it, but no \`${FORMAT}\``)
  }
  const readFormat = async () => {
    const bytes = await blobs.read(FORMAT)
    const format = parsed(formatSchema, bytes)
    if (bytes && !format) throw strange(address, 'it has another format')
    return format
  }
  let id = (await readFormat())?.id
  const layOut = async (): Promise<string> => {
    if (id !== undefined) return id
    const own = { compendium: 'catalogue', format: 1, id: randomBytes(6).toString('hex') }
    await blobs.create(FORMAT, json(own))
    id = (await readFormat())?.id
    return id ?? layOut()
  }
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    await layOut()
    await blobs.write(name, bytes)
  }
  const keysIn = async (folder: string): Promise<Set<string>> => {
    const names = await blobs.list(`${folder}/`)
    return new Set(
      names.flatMap((name) => /(?<key>[\da-f]{40,64})(?:\.json|\.gz)?$/u.exec(name)?.groups?.['key'] ?? []),
    )
  }
  return {
    id: layOut,
    object: (sum) => blobs.read(objectName(sum)),
    objectPath: (sum) => blobs.pathOf?.(objectName(sum)),
    async keepObject(bytes) {
      const sum = sha256(bytes)
      const kept = await blobs.read(objectName(sum))
      if (!kept || sha256(kept) !== sum) await write(objectName(sum), bytes)
      return sum
    },
    action: async (key) => parsed(actionSchema, await blobs.read(actionName(key))),
    keepAction: (key, action) => write(actionName(key), json(action)),
    forgetAction: (key) => blobs.remove(actionName(key)),
    made: () => keysIn('actions'),
    failure: async (key) => parsed(failureSchema, await blobs.read(failureName(key))),
    keepFailure: (failure) => write(failureName(failure.unit.key), json(failure)),
    forgetFailure: (key) => blobs.remove(failureName(key)),
    failed: () => keysIn('failures'),
    inputs: (sum) => blobs.read(inputsName(sum)),
    async keepInputs({ sha256: sum, packed }) {
      if (!(await blobs.read(inputsName(sum)))) await write(inputsName(sum), packed)
    },
    manifest: async () => parsed(manifestSchema, await blobs.read(MANIFEST)),
    keepManifest: (manifest) => write(MANIFEST, json(manifest)),
    async clean(keys, sums, inputs) {
      const names = await blobs.list('')
      const kept = new Set([
        FORMAT,
        MANIFEST,
        ...[...keys].flatMap((key) => [actionName(key), failureName(key)]),
        ...[...sums].map(objectName),
        ...[...inputs].map(inputsName),
      ])
      const unused = names.filter((name) => !kept.has(name))
      for (const name of unused) await blobs.remove(name)
      return unused.length
    },
  }
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)
/** Folders of two letters keep each folder small. */
function spread(folder: string, hash: string, ending: string): string {
  return `${folder}/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}${ending}`
}
const objectName = (sum: string): string => spread('objects', sum, '')
const actionName = (key: string): string => spread('actions', key, '.json')
const failureName = (key: string): string => `failures/${key}.json`
const inputsName = (sum: string): string => `inputs/${sum}.gz`

/** What is damaged counts as not there: it is made again. */
function parsed<T>(
  schema: { safeParse(value: unknown): { data?: T } },
  bytes: Buffer | undefined,
): T | undefined {
  if (!bytes) return undefined
  try {
    return schema.safeParse(JSON.parse(bytes.toString())).data
  } catch {
    return undefined
  }
}

function strange(address: string, why: string): DiagnosticError {
  const hint = 'Name an empty place in `catalogue.yaml`, or update the program.'
  return new DiagnosticError([
    error(
      'catalogue-store',
      `${address} is no store of this version of the program: ${why}.`,
      undefined,
      hint,
    ),
  ])
}
