import { chmodSync, createReadStream, createWriteStream, existsSync, mkdtempSync } from 'node:fs'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { reasonOf } from '../../files/regular-file.ts'
import { partName } from './browser-leftovers.ts'

/** The Chromium inside the package `@sparticuz/chromium`, unpacked and ready to start. */
interface EmbeddedBrowser {
  readonly executable: string
  /** The libraries that a bare system lacks: for the browser's own LD_LIBRARY_PATH, never for Node's. */
  readonly libraries: string
}

const LOADER = '/lib64/ld-linux-x86-64.so.2'

/** True where the packed browser runs: Linux on x64 with glibc. */
export function embeddedBrowserServes(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(LOADER)
}

/**
 * Unpacks the browser into `<cacheFolder>/chromium-<version>` unless it is there already.
 * The package's own executablePath() is not used: it takes whatever lies in the shared temp folder.
 * The folder appears by one rename, so it is whole whenever it exists, also with two builds at once.
 * @throws the system's error if the folder cannot be written or the disk is full.
 */
export async function unpackBrowser(cacheFolder: string, signal?: AbortSignal): Promise<EmbeddedBrowser> {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const folder = join(cacheFolder, `chromium-${versionOf(packed)}`)
  if (!existsSync(folder)) await unpackInto(folder, join(packed, 'bin'), signal)
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'lib') }
}

async function unpackInto(folder: string, bin: string, signal: AbortSignal | undefined): Promise<void> {
  const part = mkdtempSync(partName(folder))
  const remove = (): void => rmSync(part, { recursive: true, force: true })
  signal?.addEventListener('abort', remove)
  try {
    const { extract } = await import('tar-fs')
    const unpack = createBrotliDecompress({ chunkSize: 1 << 20 })
    await pipeline(createReadStream(join(bin, 'al2023.tar.br')), createBrotliDecompress(), extract(part))
    const file = createWriteStream(join(part, 'chromium'), { mode: 0o755 })
    await pipeline(createReadStream(join(bin, 'chromium.br'), { highWaterMark: 1 << 20 }), unpack, file)
    chmodSync(part, 0o755)
    renameSync(part, folder)
  } catch (cause) {
    if (!isThere(cause)) throw cause
  } finally {
    remove()
    signal?.removeEventListener('abort', remove)
  }
}

/** Another build was faster: its folder is as good as ours. */
function isThere(cause: unknown): boolean {
  return ['EEXIST', 'ENOTEMPTY'].includes(reasonOf(cause))
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return version
}
