import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { programHash } from './program-hash.mjs'

/** At most this many are kept: a build that is at work may still read from the one before. */
const KEPT = 3
const NAME = /^program-[\da-f]{16}$/u

/**
 * The program in few files, because finding and reading hundreds of modules takes longer than running them. It is
 * made of the sources and named by their hash; where it cannot be made, the sources themselves run.
 * @param {string} root Folder of the project.
 * @param {string} cache Folder for what can be made again.
 * @returns {Promise<string>} path of the command line's module.
 */
export async function bundledProgram(root, cache) {
  const sources = join(root, 'src')
  const unfinished = join(cache, `unfinished-program-${process.pid}`)
  try {
    const folder = join(cache, `program-${programHash(root)}`)
    const program = join(folder, 'cli.mjs')
    if (existsSync(program)) return program
    mkdirSync(cache, { recursive: true })
    await bundle(sources, unfinished)
    // Another build may have made it meanwhile, and from the same.
    if (!existsSync(folder)) renameSync(unfinished, folder)
    removeOld(cache)
    return program
  } catch {
    return join(sources, 'cli', 'cli.ts')
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

async function bundle(sources, folder) {
  const { rolldown } = await import('rolldown')
  const made = await rolldown({
    input: {
      cli: join(sources, 'cli', 'cli.ts'),
      'pdf-worker': join(sources, 'run', 'pdf-worker.ts'),
    },
    platform: 'node',
    external: [
      'bullmq',
      'ioredis',
      '@sparticuz/chromium',
      'yauzl',
      'stylelint',
      'postcss',
      'css-tree',
      'subset-font',
    ],
    logLevel: 'silent',
    plugins: [{ name: 'puppeteer-that-connects', resolveId: withoutLauncher }],
  })
  await made.write({
    dir: folder,
    format: 'es',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  })
  await made.close()
}

/**
 * The program starts the browser itself and has puppeteer connect to it: what puppeteer has for finding, fetching and
 * starting browsers takes half of its loading time.
 */
function withoutLauncher(source) {
  if (source !== 'puppeteer') return null
  const from = createRequire(createRequire(import.meta.url).resolve('puppeteer'))
  return from.resolve('puppeteer-core/internal/puppeteer-core-browser.js')
}

function removeOld(cache) {
  const old = readdirSync(cache)
    .filter((name) => NAME.test(name))
    .map((name) => join(cache, name))
    .map((folder) => ({ folder, made: statSync(folder).mtimeMs }))
    .toSorted((one, other) => other.made - one.made)
    .slice(KEPT)
  for (const { folder } of old) rmSync(folder, { recursive: true, force: true })
}
