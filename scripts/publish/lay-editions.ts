import { cp, glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** An earlier web edition. */
export interface EarlierEdition {
  /** As its tag calls it, and as its folder will be: `v1.0`. */
  readonly version: string
  /** Absolute folder of its site. */
  readonly folder: string
}

/** What an earlier edition says of the newest one, in a language. */
export interface NewerEditionWords {
  readonly sentence: string
  readonly link: string
}

/** The beginning of a page, and the link that leads to its text. */
const BEGINNING = /<body[^>]*>(?:<a class="skip"[^>]*>[^<]*<\/a>)?/u

const stringifier = unified().use(rehypeStringify)

/**
 * Lays the newest web edition into a folder, and earlier ones into folders of it by their versions. Each page of an
 * earlier one says in its first line that there is a newer one, leads to the same page there, or to its beginning, and
 * names it to search engines as the page to find.
 * @param into absolute folder, which is replaced.
 * @param words by the code of a language; of one that is not known in the first of the report.
 */
export async function layEditions(
  newest: string,
  earlier: readonly EarlierEdition[],
  into: string,
  words: (language: string) => NewerEditionWords,
): Promise<void> {
  const unfinished = `${into}.part`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await cp(newest, unfinished, { recursive: true })
  for (const { version, folder } of earlier) {
    const target = join(unfinished, version)
    if (existsSync(target)) throw new Error(`the web edition has a page or folder ${version} of its own`)
    await cp(folder, target, { recursive: true })
    for await (const file of glob('**/*.html', { cwd: target }))
      await pointToNewer(unfinished, version, file, words)
  }
  await rm(into, { recursive: true, force: true })
  await rename(unfinished, into)
}

async function pointToNewer(
  root: string,
  version: string,
  file: string,
  words: (language: string) => NewerEditionWords,
): Promise<void> {
  const path = join(root, version, file)
  const html = await readFile(path, 'utf8')
  const [language = ''] = /(?<=<html[^>]*\slang="?)[\w-]+/u.exec(html) ?? []
  const newer = newerPage(root, file)
  const address = relative(dirname(path), join(root, newer)).replaceAll('\\', '/')
  const code = (language.split('-')[0] ?? '').toLocaleLowerCase('en')
  const { sentence, link: linkWords } = words(code)
  const link = h('link', { rel: ['canonical'], href: address })
  const line = h('aside', { className: ['newer'] }, [
    h('p', [`${sentence} `, h('a', { href: address }, linkWords)]),
  ])
  const written = html
    .replaceAll(/<link(?=[^>]*\srel="?canonical)[^>]*>/gu, '')
    .replace('</head>', () => `${stringifier.stringify({ type: 'root', children: [link] })}</head>`)
    // The link that jumps over the head of the page stays the first.
    .replace(BEGINNING, (body) => body + stringifier.stringify({ type: 'root', children: [line] }))
  await writeFile(path, written)
}

/** The same page of the newest edition, or the nearest beginning above it that there is. */
function newerPage(root: string, file: string): string {
  if (existsSync(join(root, file))) return file
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (existsSync(join(root, folder, 'index.html'))) return join(folder, 'index.html')
  }
  return 'index.html'
}
