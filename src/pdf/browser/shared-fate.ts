/** Work that fails together: the first thing that ends one of them ends all, and those that come later. */
export interface SharedFate {
  /** Ends all work with this error; only the first one counts. */
  end(cause: Error): void
  /**
   * Gives what the work gives, unless all is ended before.
   * A race with one promise of the whole life would keep what every work gave for as long as that promise.
   */
  join<T>(work: Promise<T>): Promise<T>
}

/** Nothing has ended yet. */
export function createSharedFate(): SharedFate {
  let ended: Error | undefined
  const open = new Set<(cause: Error) => void>()
  return {
    end(cause) {
      if (ended) return
      ended = cause
      for (const reject of open) reject(cause)
      open.clear()
    },
    join<T>(work: Promise<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        if (ended) reject(ended)
        else open.add(reject)
        work.then(resolve, reject).finally(() => open.delete(reject))
      })
    },
  }
}
