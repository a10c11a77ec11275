import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Lockfile, missingEntries } from '../../scripts/complete-lockfile.ts'

function lock(packages: Lockfile['packages']): Lockfile {
  return { packages }
}

describe('missingEntries', () => {
  test('describes a binding of another system by its name and the version asked for', () => {
    const optionalDependencies = { '@x/binding-linux-x64-musl': '1.2.3', '@x/win32-arm64': '1.2.3' }
    expect(missingEntries(lock({ 'node_modules/x': { dev: true, optionalDependencies } }))).toEqual({
      'node_modules/@x/binding-linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
      'node_modules/@x/win32-arm64': {
        version: '1.2.3',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['win32'],
      },
    })
  })

  test('finds what is locked in the folder of the parent or above it', () => {
    const needs = { optionalDependencies: { 'y-linux-x64': '1.0.0' } }
    const found = { version: '1.0.0' }
    expect(missingEntries(lock({ 'node_modules/x': needs, 'node_modules/y-linux-x64': found }))).toEqual({})
    const nested = 'node_modules/a/node_modules/x'
    expect(
      missingEntries(lock({ [nested]: needs, 'node_modules/a/node_modules/y-linux-x64': found })),
    ).toEqual({})
    expect(missingEntries(lock({ '': needs, 'node_modules/y-linux-x64': found }))).toEqual({})
  })

  test('refuses to guess a system or a version', () => {
    expect(() => missingEntries(lock({ x: { optionalDependencies: { fsevents: '1.0.0' } } }))).toThrow(
      'fsevents',
    )
    expect(() => missingEntries(lock({ x: { optionalDependencies: { 'y-linux-x64': '^1.0.0' } } }))).toThrow(
      '^1.0.0',
    )
  })
})

describe('package-lock.json', () => {
  const file = join(import.meta.dirname, '..', '..', 'package-lock.json')
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile

  test('is complete, so that npm ci accepts it', () => {
    expect(Object.keys(missingEntries(lockfile))).toEqual([])
  })

  test('holds packages under licences that go with the EUPL only', () => {
    const licences = Object.values(lockfile.packages).map(({ license }) => license)
    // Entries that were added have no licence: they are parts of packages that have one.
    const different = new Set(licences.filter((licence) => licence !== undefined))
    expect([...different].toSorted()).toEqual([
      '(MIT AND Zlib)',
      '0BSD',
      'Apache-2.0',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'CC0-1.0',
      'EUPL-1.2',
      'ISC',
      'MIT',
      'MIT AND OFL-1.1',
      'MIT-0',
      'MPL-2.0',
      'OFL-1.1',
      'PSF-2.0',
      'Python-2.0',
    ])
  })

  test('names no registry', () => {
    expect(Object.entries(lockfile.packages).filter(([, entry]) => 'resolved' in entry)).toEqual([])
  })
})
