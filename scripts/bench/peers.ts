import { execFile } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Installation } from '../../src/pdf/browser/browser-install.ts'
import { measure, type Run } from './measure.ts'
import { type PeerTexts, writePeerTexts } from './peer-texts.ts'
import { median } from './statistics.ts'

export type PeerResult =
  | { readonly name: string; readonly pages: number; readonly missing: string }
  | {
      readonly name: string
      /** Of the edition whose text it prints. */
      readonly pages: number
      readonly version: string
      readonly command: string
      readonly wall: number
      readonly cpu: number
      readonly memory: number
    }

interface Peer {
  readonly name: string
  /** Package and version, as its registry names it. */
  readonly version: string
  readonly registry: 'pip' | 'npm'
  readonly command: (texts: PeerTexts, bin: string) => readonly [string, ...string[]]
}

const PEERS: readonly Peer[] = [
  {
    name: 'WeasyPrint',
    version: '70.0',
    registry: 'pip',
    command: ({ html }, bin) => [join(bin, 'weasyprint'), '--quiet', html, 'weasyprint.pdf'],
  },
  {
    name: 'typst',
    version: '0.15.2',
    registry: 'pip',
    command: ({ typst }, bin) => [
      join(bin, 'python'),
      '-c',
      'import sys, typst; typst.compile(sys.argv[1], output="typst.pdf")',
      typst,
    ],
  },
  {
    name: 'md-to-pdf',
    version: '5.2.5',
    registry: 'npm',
    command: ({ markdown }, bin) => [process.execPath, join(bin, 'md-to-pdf'), markdown],
  },
  {
    name: 'pagedjs-cli',
    version: '0.4.3',
    registry: 'npm',
    command: ({ html }, bin) => [process.execPath, join(bin, 'pagedjs-cli'), html, '-o', 'paged.pdf'],
  },
]

interface PeerOptions {
  /** Project folder with a built edition. */
  readonly project: string
  readonly edition: string
  /** Of the edition. */
  readonly pages: number
  /** Empty folder to install the peers in. */
  readonly folder: string
  readonly runs: number
  readonly installation: Installation
  readonly progress: (line: string) => void
}

const run = promisify(execFile)
/** For an installation, in ms. */
const PATIENCE = 180_000

/** Installs each peer from its registry and measures it on the same text; one that cannot run says why. */
export async function measurePeers(options: PeerOptions): Promise<PeerResult[]> {
  const { folder, pages, runs, progress } = options
  await mkdir(folder, { recursive: true })
  const texts = await writePeerTexts(options.project, options.edition, folder)
  const browser = await writeBrowserScript(folder, options.installation)
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: browser, PUPPETEER_SKIP_DOWNLOAD: 'true' }
  const results: PeerResult[] = []
  for (const { name, version, registry, command } of PEERS) {
    try {
      const bin =
        registry === 'pip'
          ? await installByPip(folder, name, version)
          : await installByNpm(folder, name, version)
      const [program, ...args] = command(texts, bin)
      await measure(program, args, { cwd: folder, env })
      const measured: Run[] = []
      for (let index = 0; index < runs; index += 1)
        measured.push(await measure(program, args, { cwd: folder, env }))
      const middle = (key: 'wall' | 'cpu' | 'memory'): number =>
        Math.round(median(measured.map((each) => each[key])))
      const shown = [program, ...args].map((word) =>
        word.replaceAll(`${folder}/`, '').replace(process.execPath, 'node'),
      )
      results.push({
        name,
        pages,
        version,
        command: shown.join(' '),
        wall: middle('wall'),
        cpu: middle('cpu'),
        memory: middle('memory'),
      })
    } catch (cause) {
      results.push({ name, pages, missing: firstLines(cause) })
    }
    progress(JSON.stringify(results.at(-1)))
  }
  return results

  async function installByNpm(at: string, name: string, version: string): Promise<string> {
    const prefix = join(at, name)
    await mkdir(prefix)
    await run('npm', ['install', '--ignore-scripts', '--prefix', prefix, `${name}@${version}`], {
      env,
      timeout: PATIENCE,
    })
    return join(prefix, 'node_modules', '.bin')
  }
}

async function installByPip(folder: string, name: string, version: string): Promise<string> {
  const venv = join(folder, name)
  await run('python3', ['-m', 'venv', venv], { timeout: PATIENCE })
  const pip = join(venv, 'bin', 'pip')
  await run(pip, ['install', '--quiet', `${name}==${version}`], { timeout: PATIENCE })
  return join(venv, 'bin')
}

/** The project's own browser as one program, for those that start a browser themselves. */
async function writeBrowserScript(folder: string, { executable, env }: Installation): Promise<string> {
  const file = join(folder, 'browser')
  const settings = Object.entries(env).map(([name, value]) => `export ${name}=${quote(value)}`)
  const args =
    '--no-sandbox --no-zygote --disable-gpu --disable-software-rasterizer --font-render-hinting=none'
  await writeFile(file, ['#!/bin/sh', ...settings, `exec ${quote(executable)} ${args} "$@"`, ''].join('\n'))
  await chmod(file, 0o755)
  return file
}

/** A word for a shell, whatever is in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** The cause in one line, short enough for a table. */
function firstLines(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return text.replaceAll(/\s+/gu, ' ').replaceAll('|', '/').slice(0, 300)
}
