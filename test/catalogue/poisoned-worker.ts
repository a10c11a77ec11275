import { startWorker } from '../../src/catalogue/engine.ts'

/*
 * A worker that one unit kills, as a unit of endless memory would: `node poisoned-worker.ts URL VERSION STORE`. The others it
 * takes for done.
 */
const [url = '', version = '', store = ''] = process.argv.slice(2)
await startWorker(
  { url, version, store },
  {
    make: async ({ project }) => {
      if (project === 'poison') process.kill(process.pid, 'SIGKILL')
      await Promise.resolve()
    },
    isFinal: () => false,
    connected: () => {},
  },
)
