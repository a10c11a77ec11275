import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { FOLDERS } from './inputs.ts'

/** Files that are watched. */
export interface Watched {
  /** When everything is watched that is there. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Tells of every file of the report that is saved, added or removed, by its path from the project's folder. What other
 * programs write beside the files is passed over, and links are not followed.
 */
export function watchFiles(root: string, changed: (file: string) => void): Watched {
  // With the folder that they are in: one that another takes the place of at once is seen from there alone.
  const watcher = watch('.', {
    cwd: root,
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => isPassedOver(relative(root, path)),
  })
  watcher.on('all', (_event, path) => {
    changed(path.split(sep).join('/'))
  })
  return {
    ready: new Promise((isReady) => watcher.once('ready', isReady)),
    close: () => watcher.close(),
  }
}

/** What does not belong to the report, and what other programs write beside its files. */
function isPassedOver(path: string): boolean {
  const [top = ''] = path.split(sep)
  return (path !== '' && !FOLDERS.includes(top)) || /(?:^|[/\\])(?:\.[^/\\.]|~\$)|~$|\.part$/u.test(path)
}
