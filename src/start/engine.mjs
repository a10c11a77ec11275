import { closeSync, openSync, readSync } from 'node:fs'

/**
 * Without it V8 protects compiled code by the processor's memory keys, and loses count of it now and then where threads
 * compile at the same time: `Check failed: jit_page.has_value()`, and the whole program is gone. It works from the start of
 * the process only, and older versions of Node do not know it.
 */
export const WITHOUT_KEYS = '--no-memory-protection-keys'

/**
 * Starts the program anew, in the same process, if the processor has memory keys and the engine would use them.
 * Only V8 on Linux with an x64 processor does.
 */
export function startWithoutKeys() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || process.execve === undefined) return
  if (!usesKeys(readProcessor(), process.execArgv)) return
  const [, ...own] = process.argv
  process.execve(process.execPath, [process.execPath, WITHOUT_KEYS, ...process.execArgv, ...own], process.env)
}

/** @param processor the first lines of `/proc/cpuinfo`; `ospke`: the system has switched the keys on. */
function usesKeys(processor, execArgv) {
  return /^flags\b.*\sospke\b/mu.test(processor) && !execArgv.includes(WITHOUT_KEYS)
}

/** The beginning alone: with many processors the whole takes time. */
function readProcessor() {
  try {
    const file = openSync('/proc/cpuinfo', 'r')
    const bytes = new Uint8Array(4096)
    const count = readSync(file, bytes)
    closeSync(file)
    return Buffer.from(bytes.subarray(0, count)).toString('latin1')
  } catch {
    return ''
  }
}
