import type { Blobs } from '../catalogue/blobs.ts'
import type { Catalogue } from '../catalogue/catalogue-file.ts'
import { folderBlobs } from '../catalogue/folder-blobs.ts'
import { s3Blobs } from '../catalogue/s3-blobs.ts'
import { openStore, type Store } from '../catalogue/store.ts'
import { UsageError } from '../diagnostics/usage-error.ts'

/** A bucket’s server is started again within that, in ms. */
const PATIENCE = 300_000

/** Where the queue is, with user and password; nothing if there is none. */
export function engineUrl(): string | undefined {
  return valueOf('COMPENDIUM_ENGINE')
}

/** Opens the store of a catalogue. @throws {DiagnosticError} `catalogue-store`; {UsageError} if a bucket has no keys. */
export function openCatalogueStore({ store }: Catalogue): Promise<Store> {
  return openStore(store.startsWith('s3://') ? bucket(store) : folderBlobs(store), store)
}

function bucket(address: string): Blobs {
  const [accessKeyId, secretAccessKey] = [valueOf('COMPENDIUM_S3_KEY'), valueOf('COMPENDIUM_S3_SECRET')]
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new UsageError(`COMPENDIUM_S3_KEY and COMPENDIUM_S3_SECRET must say who may use ${address}.`)
  const endpoint = valueOf('COMPENDIUM_S3_ENDPOINT')
  return s3Blobs(address, {
    accessKeyId,
    secretAccessKey,
    region: valueOf('COMPENDIUM_S3_REGION') ?? 'us-east-1',
    patience: PATIENCE,
    tell: (text) => void process.stderr.write(`${text}\n`),
    ...(endpoint !== undefined && { endpoint }),
  })
}

function valueOf(name: string): string | undefined {
  const value = process.env[name]
  return value === '' ? undefined : value
}
