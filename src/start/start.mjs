/*
 * Starts a program of the project: `node src/start/start.mjs [program.ts] arguments…`, without a program the report's
 * own command line, src/cli/cli.ts. Plain JavaScript in old syntax, because any Node may be the one that reads it:
 * the programs themselves need Node 24, which runs TypeScript as it is.
 */
import { spawn } from 'node:child_process'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import module from 'node:module'
import os from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { startWithoutKeys, WITHOUT_KEYS } from './engine.mjs'
import { endWithParents, STARTED_BY } from './parent.mjs'

const NEEDED = 24
/**
 * A function is compiled once more, and better, when it was called so often, by Maglev and by TurboFan: later than the
 * engine does it, because most of a small report is made before that pays. What lives short is cleared away by the
 * thread that made it: helpers would take their time from the browser.
 */
const ENGINE = [
  '--invocation-count-for-maglev=3000',
  '--invocation-count-for-turbofan=20000',
  '--no-parallel-scavenge',
]
const own = fileURLToPath(import.meta.url)
const root = dirname(dirname(dirname(own)))
const modules = join(root, 'node_modules')
const packaged = join(modules, '.bin', 'node')

/** As other runs that cannot be finished: nothing is wrong with the texts. */
function fail(...lines) {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 3
}

/** Runs the same command under the Node that npm installed with the project. */
function runPackagedNode() {
  const env = Object.assign({}, process.env, { [STARTED_BY]: String(process.pid) })
  const child = spawn(packaged, [WITHOUT_KEYS, own, ...process.argv.slice(2)], { env, stdio: 'inherit' })
  endWithParents()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both processes itself: a second one would cut the program's cleaning up short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    fail(
      `The Node that npm installed does not start on this system (${error.message}).`,
      `Install Node ${NEEDED} or later (nodejs.org) and run the same command with it.`,
    )
  })
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code
    } else {
      process.exitCode = 128 + os.constants.signals[signal]
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    }
  })
}

async function runProgram() {
  startWithoutKeys()
  endWithParents()
  delete process.env[STARTED_BY]
  for (const flag of ENGINE) setFlagsFromString(flag)
  // Compiled code is kept, so that the next start is quicker; where the folder cannot be written nothing is lost.
  const compiled = join(modules, '.cache', 'compile')
  module.enableCompileCache(compiled)
  // Threads ask for it here.
  process.env.NODE_COMPILE_CACHE ??= compiled
  const [first, ...rest] = process.argv.slice(2)
  const named = first !== undefined && first.endsWith('.ts')
  const program = named ? resolve(first) : join(root, 'src', 'cli', 'cli.ts')
  process.argv = [process.execPath, program, ...(named ? rest : process.argv.slice(2))]
  const cache = join(modules, '.cache', 'compendium')
  let entry = program
  try {
    // With `--debug` the sources run themselves, so that the lines of a stack trace are theirs.
    const { bundledProgram } = await import('./bundle.mjs')
    const fromSource = named || process.argv.includes('--debug')
    if (!fromSource) entry = await bundledProgram(root, cache)
    await import(pathToFileURL(entry).href)
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') throw error
    // What is left of a bundle of which something was removed is of no use: the next start makes it anew.
    if (entry.startsWith(cache)) rmSync(dirname(entry), { recursive: true, force: true })
    fail(
      error.message,
      'A part of the program is not there. Run the command again; if that does not help, run `npm ci` in the folder of the project.',
    )
  }
}

if (!existsSync(modules)) {
  fail('The packages of the project are not installed. Run `npm ci` in its folder first.')
} else if (parseInt(process.versions.node, 10) >= NEEDED) {
  await runProgram()
} else if (existsSync(packaged) && realpathSync(packaged) !== realpathSync(process.execPath)) {
  runPackagedNode()
} else if (process.platform === 'linux' && process.arch === 'x64') {
  fail(
    `Node ${NEEDED} is needed; this is Node ${process.versions.node}, and the Node that comes with the project is missing.`,
    'Run `npm ci` without `--omit=optional`: it installs Node as an optional package.',
  )
} else {
  fail(
    `Node ${NEEDED} or later is needed; this is Node ${process.versions.node}.`,
    'On this system the project brings no Node of its own: install it from nodejs.org.',
  )
}
