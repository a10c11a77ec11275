/*
 * npm leaves an optional package out of package-lock.json, without a word, where the registry does not have it;
 * `npm ci` then refuses the lockfile that `npm install` has just written. This adds an entry for each, by its
 * name and the version that its parent asks for. npm skips it on other systems; where it is needed, it is
 * fetched without a hash to compare.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface LockEntry {
  readonly version?: string
  readonly license?: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** The part of a package-lock.json (lockfileVersion 3) that is read here. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockEntry>>
}

const PLATFORM =
  /(?<os>aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(?<cpu>arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-(?<abi>eabi|gnu|gnueabihf|msvc|musl|musleabihf))?$/u

/**
 * Entries that the lockfile lacks, by their key in `packages`.
 * @throws {Error} if a package's system cannot be read from its name or its version is a range.
 */
export function missingEntries(lockfile: Lockfile): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {}
  for (const [parent, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isLocked(lockfile, parent, name)) {
        missing[`node_modules/${name}`] = describe(name, version, entry)
      }
    }
  }
  return missing
}

/** Looks where Node would: in the parent's own folder, then in each folder above it. */
function isLocked(lockfile: Lockfile, parent: string, name: string): boolean {
  const inside = parent === '' ? '' : `${parent}/`
  if (`${inside}node_modules/${name}` in lockfile.packages) return true
  if (parent === '') return false
  const above = parent.lastIndexOf('/node_modules/')
  return isLocked(lockfile, above < 0 ? '' : parent.slice(0, above), name)
}

function describe(name: string, version: string, { dev, devOptional }: LockEntry): LockEntry {
  const platform = PLATFORM.exec(name)?.groups
  if (!platform?.['os'] || !platform['cpu']) throw new Error(`${name}: no operating system in the name`)
  if (!/^\d+\.\d+\.\d+\S*$/u.test(version)) throw new Error(`${name}: ${version} is not one version`)
  const abi = platform['abi'] ?? ''
  const libc = abi.startsWith('gnu') ? 'glibc' : abi.startsWith('musl') ? 'musl' : undefined
  return {
    version,
    cpu: [platform['cpu']],
    ...(dev && { dev }),
    ...(devOptional && { devOptional }),
    ...(libc && platform['os'] === 'linux' && { libc: [libc] }),
    optional: true,
    os: [platform['os']],
  }
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', 'package-lock.json')
  const lockfile = JSON.parse(await readFile(file, 'utf8')) as Lockfile
  const missing = missingEntries(lockfile)
  // npm's own order, so that the next `npm install` changes nothing but what it installs.
  const { compare } = new Intl.Collator('en')
  const packages = Object.entries({ ...lockfile.packages, ...missing }).toSorted(([a], [b]) => compare(a, b))
  const completed = { ...lockfile, packages: Object.fromEntries(packages) }
  await writeFile(file, `${JSON.stringify(completed, undefined, 2)}\n`)
  console.log(`package-lock.json: ${Object.keys(missing).length} entries added`)
}
