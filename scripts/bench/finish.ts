import { readFile, writeFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { finishPrint } from '../../test/pdf/finish/finish-print.ts'
import { tortureIdentity } from '../torture.ts'

/*
 * Finishes one print in one piece, `node finish.ts PRINT.pdf`, in code that has not run before, and tells as JSON what
 * that took beyond Node and the modules: wall and CPU time in ms, highest memory in MB.
 */
const [file = ''] = process.argv.slice(2)
const bytes = await readFile(file)
const [wall, cpu, memory] = [performance.now(), process.cpuUsage(), process.memoryUsage.rss()]
const finished = await finishPrint(bytes, tortureIdentity)
const used = process.cpuUsage(cpu)
const result = {
  wall: performance.now() - wall,
  cpu: (used.user + used.system) / 1000,
  memory: process.resourceUsage().maxRSS / 1024 - memory / 1024 / 1024,
}
await writeFile(`${file}.finished.pdf`, finished.bytes)
process.stdout.write(`${JSON.stringify(result)}\n`)
