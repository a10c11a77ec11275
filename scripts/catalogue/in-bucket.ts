import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { s3Blobs } from '../../src/catalogue/s3-blobs.ts'
import { openStore } from '../../src/catalogue/store.ts'
import { startS3Server } from '../../test/catalogue/s3-server.ts'
import { compare, type Reference } from './reference.ts'
import type { Trial } from './trial.ts'

const STORE = 's3://bucket/torture'
const KEY = 'torture'
/** From the start, and from one outage to the next, and of each, in ms. */
const PAUSE = 15_000
const OUTAGE = 12_000

/** The same catalogue on a bucket whose server ends three times and is started again: one build goes through it all. */
export async function inBucket(trial: Trial, reference: Reference): Promise<void> {
  const { root, tell, must } = trial
  const server = await startS3Server(KEY)
  await rm(join(root, 'published'), { recursive: true, force: true })
  const file = join(root, 'catalogue.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace('store: store', `store: ${STORE}`))
  const env = {
    COMPENDIUM_S3_KEY: KEY,
    COMPENDIUM_S3_SECRET: KEY,
    COMPENDIUM_S3_ENDPOINT: server.endpoint,
    COMPENDIUM_S3_REGION: 'here',
  }
  const access = { accessKeyId: KEY, secretAccessKey: KEY, endpoint: server.endpoint, region: 'here' }
  const store = await openStore(s3Blobs(STORE, { ...access, patience: 300_000, tell }), 'bucket')
  for (let index = 0; index < 2; index += 1) trial.start(env)
  const made = new AbortController()
  let outages = 0
  const fail = async (): Promise<void> => {
    while (outages < 3 && !made.signal.aborted) {
      await wait(PAUSE)
      await server.down()
      outages += 1
      await wait(OUTAGE)
      await server.up()
    }
  }
  const building = trial.build(store).finally(() => made.abort())
  const [manifest] = await Promise.all([building, fail()])
  must(outages > 1, `the server of the bucket was down ${outages} times for ${OUTAGE / 1000} s`)
  compare(trial, manifest, reference)
  await trial.end()
  server.stop()
}
