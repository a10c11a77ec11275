/**
 * Writes the notes of a release, out/release-notes.md, from what changed since the last one: `npm run release:notes`.
 * The last one is the nearest tag such as v1.0 on a commit before this one. The report must be built.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeStage } from '../src/files/out.ts'

const HOW_TO_VERIFY = `
#### To verify a file

Each file was built from this tag by a workflow of this repository, which signed what it made:
\`gh attestation verify FILE --repo OWNER/NAME\`. Its sum stands in SHA256SUMS: \`sha256sum --check --ignore-missing SHA256SUMS\`.
`

const root = resolve(import.meta.dirname, '..')
const last = spawnSync('git', ['describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*', 'HEAD^'], {
  cwd: root,
  encoding: 'utf8',
}).stdout.trim()
const differences = last === '' ? 'The first release.\n' : differencesFrom(last)
const repository = process.env['GITHUB_REPOSITORY'] ?? 'OWNER/NAME'
await writeStage(
  join(root, 'out', 'release-notes.md'),
  differences + HOW_TO_VERIFY.replace('OWNER/NAME', repository),
)
process.stdout.write('out/release-notes.md\n')

/** What changed on the pages. A last release that cannot be built any more must not keep this one back. */
function differencesFrom(tag: string): string {
  const diff = spawnSync(process.execPath, [join(import.meta.dirname, 'page-diff.ts'), tag], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  const summary = join(root, 'out', 'diff', 'summary.md')
  if (diff.status === 0 && existsSync(summary)) return readFileSync(summary, 'utf8')
  process.stderr.write(diff.stderr)
  return `The pages could not be compared with those of ${tag}.\n`
}
