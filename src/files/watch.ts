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
  const watcher = watch([...FOLDERS], {
    cwd: root,
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => /(?:^|[/\\])(?:\.[^/\\.]|~\$)|~$|\.part$/u.test(relative(root, path)),
  })
  watcher.on('all', (_event, path) => {
    changed(path.split(sep).join('/'))
  })
  return {
    ready: new Promise((isReady) => watcher.once('ready', isReady)),
    close: () => watcher.close(),
  }
}
