/** A place that keeps files by name. Names are of lower-case letters, digits, dots, hyphens and `/`. */
export interface Blobs {
  /** Nothing if there is none. */
  read(name: string): Promise<Buffer | undefined>
  /** Puts a file there as a whole, or not at all; one of the same name is replaced. */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** Puts a file there if there is none of this name: of several who try at once one does. */
  create(name: string, bytes: Uint8Array): Promise<void>
  /** All names that begin with this. */
  list(prefix: string): Promise<string[]>
  remove(name: string): Promise<void>
  /** Absolute path of a file that is on this machine's disks, for links; nothing elsewhere. */
  pathOf?(name: string): string
}
