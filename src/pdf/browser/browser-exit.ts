const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/**
 * A signal that is aborted when this process is about to end: by Ctrl-C, SIGTERM, SIGHUP, or in any other
 * way that Node tells of. What listens to it must clean up at once, without waiting; then the process ends
 * with 128 + the signal's number. Call it once, before the browser is started.
 */
export function abortOnExit(): AbortSignal {
  const controller = new AbortController()
  for (const [name, code] of Object.entries(CODES)) {
    process.on(name, () => {
      controller.abort()
      process.exit(code)
    })
  }
  process.on('exit', () => controller.abort())
  return controller.signal
}
