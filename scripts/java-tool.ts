import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A judge that is written in Java, as Maven knows it. */
export interface JavaTool {
  readonly name: string
  readonly group: string
  readonly artifact: string
  readonly version: string
  /** Environment variable that may name its jars instead. */
  readonly variable: string
  /** Whether the artifact is one jar with everything inside: what it lists beside is not wanted. */
  readonly alone: boolean
}

/** Something is not there that the check cannot do without: that is a failure, never a reason to skip. */
export class Missing extends Error {}

/** Where tools are kept between runs. */
export const cache = join(resolve(import.meta.dirname, '..'), 'node_modules', '.cache', 'compendium')

/** The class path of a tool; Maven fetches it the first time. @throws {Missing} with what to install. */
export async function classPathOf(tool: JavaTool): Promise<string> {
  const { name, artifact, version, variable } = tool
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0) {
    throw new Missing(`Java is missing: install version 11 or newer. ${name} needs it.`)
  }
  const stated = process.env[variable]
  if (stated !== undefined && stated !== '') {
    if (!stated.split(':').every((jar) => existsSync(jar))) {
      throw new Missing(`${variable} names ${stated}, which does not exist.`)
    }
    return stated
  }
  const folder = join(cache, artifact)
  const pathFile = join(folder, `${version}.path`)
  const kept = existsSync(pathFile) ? (await readFile(pathFile, 'utf8')).trim() : ''
  if (kept !== '' && kept.split(':').every((jar) => existsSync(jar))) return kept
  if (spawnSync('mvn', ['--version'], { stdio: 'ignore' }).status !== 0) {
    throw new Missing(`Maven is missing: install it, or name the jars of ${name} in ${variable}.`)
  }
  await mkdir(folder, { recursive: true })
  const pom = join(folder, 'pom.xml')
  await writeFile(pom, pomOf(tool))
  const goal = ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${pathFile}`]
  const { status, stdout, stderr } = spawnSync('mvn', goal, { encoding: 'utf8' })
  if (status !== 0) throw new Missing(`Maven could not fetch ${name} ${version}:\n${stdout}${stderr}`)
  return (await readFile(pathFile, 'utf8')).trim()
}

function pomOf({ group, artifact, version, alone }: JavaTool): string {
  const exclusions =
    '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>'
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>local</groupId><artifactId>judges</artifactId><version>1</version>
<packaging>pom</packaging>
<dependencies><dependency>
<groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>
${alone ? exclusions : ''}
</dependency></dependencies>
</project>
`
}

/** Runs a check, which says what it found itself, as the whole program. @param run tells whether all is well. */
export async function judge(run: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await run()) ? 0 : 1
  } catch (cause) {
    if (!(cause instanceof Missing)) throw cause
    console.error(cause.message)
    process.exitCode = 1
  }
}
