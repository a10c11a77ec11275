import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { mkdtemp, readdir, readFile, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { DiffError } from './diff-error.ts'

/** What is compared with. */
export interface Base {
  /** How it is called: the revision with its first letters, or the folder. */
  readonly name: string
  /** Absolute path of the folder with its PDFs. */
  readonly out: string
  /** Absolute path of its records and texts, if it is a revision. */
  readonly root?: string
  /** Removes what was made for it. */
  readonly close: () => void
}

/** A PDF of the report; an artifact of a run may have the number of its warnings in its name. */
export const PDF = /^compendium\.(?<edition>.+?)(?:\.\d+-warnings)?\.pdf$/u

/**
 * Opens a folder with earlier PDFs, or builds a revision in a temporary folder.
 * @param root absolute folder of the project.
 * @param progress is called with what takes a while.
 * @throws {DiffError} if it is neither, or cannot be built.
 */
export async function openBase(root: string, base: string, progress: (what: string) => void): Promise<Base> {
  const folder = resolve(base)
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  if (isFolder && (await readdir(folder)).some((name) => PDF.test(name))) {
    return { name: base, out: folder, close: () => {} }
  }
  // A branch may be called as a folder of the project is: docs.
  const revision = git(root, 'rev-parse', '--verify', '--quiet', `${base}^{commit}`)
  if (revision.status === 0) return buildRevision(root, base, revision.stdout.trim(), progress)
  if (isFolder) {
    throw new DiffError(
      `The folder ${base} has no PDF of the report.`,
      'It needs files such as compendium.en.pdf: those of a build, of a release, or of an artifact that was unpacked.',
    )
  }
  throw new DiffError(
    `“${base}” is neither a folder nor a revision that git knows here.`,
    'Name a branch, a tag or a commit, such as main or v1.0, or a folder of earlier PDFs. `git fetch --tags origin` brings those that others made.',
  )
}

async function buildRevision(
  root: string,
  name: string,
  commit: string,
  progress: (what: string) => void,
): Promise<Base> {
  const folder = await mkdtemp(join(tmpdir(), 'compendium-base-'))
  const worktree = join(folder, 'tree')
  const close = (): void => {
    git(root, 'worktree', 'remove', '--force', worktree)
    rmSync(folder, { recursive: true, force: true })
    git(root, 'worktree', 'prune')
  }
  try {
    const added = git(root, 'worktree', 'add', '--detach', worktree, commit)
    if (added.status !== 0)
      throw new DiffError(
        `git made no worktree of ${name}: ${added.stderr.trim()}`,
        'Make room on the disk, or `git worktree prune`.',
      )
    // The project may be a folder of the repository.
    const prefix = git(root, 'rev-parse', '--show-prefix').stdout.trim()
    const project = join(worktree, prefix)
    if (!existsSync(join(project, 'package.json'))) {
      throw new DiffError(`${name} has no report to build.`, 'Name a later revision.')
    }
    await installPackages(root, project, progress)
    progress(`building ${name} (${commit.slice(0, 7)})`)
    const out = join(folder, 'out')
    const built = run(project, 'npm', ['run', '--silent', 'build:report', '--', '--out', out, '--quiet'])
    if (built.status !== 0) {
      throw new DiffError(
        `${name} cannot be built:\n${(built.stderr + built.stdout).trim()}`,
        'Name a revision that builds, or a folder of PDFs that were built from it.',
      )
    }
    return { name: `${name} (${commit.slice(0, 7)})`, out, root: project, close }
  } catch (cause) {
    close()
    throw cause
  }
}

/** The packages of today, if they are the same; otherwise those that the base asks for. */
async function installPackages(
  root: string,
  project: string,
  progress: (what: string) => void,
): Promise<void> {
  if ((await lockfileOf(root)) === (await lockfileOf(project))) {
    await symlink(join(root, 'node_modules'), join(project, 'node_modules'))
    return
  }
  progress(`installing the packages of ${relative(tmpdir(), project)}`)
  const installed = run(project, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  if (installed.status !== 0) {
    throw new DiffError(
      `The packages of the base cannot be installed:\n${installed.stderr.trim()}`,
      'Look at the network, and try again.',
    )
  }
}

async function lockfileOf(folder: string): Promise<string> {
  return readFile(join(folder, 'package-lock.json'), 'utf8').catch(() => '')
}

function git(folder: string, ...args: readonly string[]) {
  return run(folder, 'git', args)
}

function run(cwd: string, command: string, args: readonly string[]) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 100_000_000 })
}
