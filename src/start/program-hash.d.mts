/** Tells the version of the program in the folder `root`: 16 hexadecimal digits. */
export function programHash(root: string): string
