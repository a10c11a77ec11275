import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs the command of a project as npm does; `seen` is told what it has printed so far, each time that it prints. */
export async function runCommand(
  project: string,
  args: readonly string[],
  seen: (printed: string) => void = () => {},
): Promise<{ status: unknown; printed: string }> {
  const child = spawn(process.execPath, [join(project, 'src/start/start.mjs'), ...args], { cwd: project })
  let printed = ''
  const take = (piece: Buffer): void => {
    printed += piece.toString()
    seen(printed)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const status = await new Promise((resolve) => child.once('close', resolve))
  return { status, printed }
}
