import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * Tells the version of the program: made of its sources and of the exact versions of all packages and of Node.
 * @param {string} root Folder of the project.
 * @returns {string} 16 hexadecimal digits.
 */
export function programHash(root) {
  const hash = createHash('sha256')
    .update(process.version)
    .update(readFileSync(join(root, 'package-lock.json')))
  for (const file of listFiles(join(root, 'src'))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((each) => {
      const path = join(folder, each.name)
      return each.isDirectory() ? listFiles(path) : [path]
    })
}
