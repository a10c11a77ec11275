/**
 * Does what the workflow of a release does, but uploads nothing: `npm run publish:check`. Runs the commands of the job
 * `build` of .github/workflows/release.yml one by one, lays the pages, and looks at the workflows with actionlint if it is
 * installed. Ends at the first command that fails, with its exit code.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { releaseSteps } from './publish/release-steps.ts'

const root = resolve(import.meta.dirname, '..')
const workflow = readFileSync(join(root, '.github', 'workflows', 'release.yml'), 'utf8')
const hasLint = spawnSync('actionlint', ['-version']).status === 0
const steps = [...releaseSteps(workflow), 'npm run pages', ...(hasLint ? ['actionlint'] : [])]
// Nothing is written into a run of GitHub Actions that this may be a part of.
const env = { ...process.env, GITHUB_STEP_SUMMARY: '', GITHUB_OUTPUT: '' }

for (const step of steps) {
  process.stdout.write(`\n== ${step}\n`)
  const { status } = spawnSync('bash', ['-e', '-c', step], { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) {
    process.stderr.write(`\n“${step}” failed: nothing would have been published.\n`)
    process.exitCode = status ?? 1
    break
  }
}
if (process.exitCode === undefined) {
  const unread = hasLint ? '' : ' The workflows were not looked at: actionlint is not installed.'
  process.stdout.write(`\nAll of it works; nothing was uploaded. The files are in out/release.${unread}\n`)
}
