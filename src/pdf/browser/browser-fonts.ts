import { createHash } from 'node:crypto'
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { partName } from './browser-leftovers.ts'

/**
 * Writes a fonts.conf that knows the given folders and nothing else, and gives its path.
 * Without a real font in it the browser prints blank pages and reports success.
 * Its name is made from its content, so a file that exists is the right one and is never changed.
 */
export function writeFontsConf(cacheFolder: string, fontFolders: readonly string[]): string {
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...fontFolders.map((folder) => `  <dir>${escape(folder)}</dir>`),
    `  <cachedir>${escape(join(cacheFolder, 'fontconfig'))}</cachedir>`,
    '  <config><rescan><int>0</int></rescan></config>',
    '</fontconfig>',
    '',
  ].join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const file = join(cacheFolder, `fonts-${hash}.conf`)
  if (!existsSync(file)) {
    const part = partName(file)
    writeFileSync(part, text)
    renameSync(part, file)
  }
  return file
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
