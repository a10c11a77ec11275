/** How the browser names an element that another one points to: with a number that counts on from page to page. */
const COUNTED = /^node\d+$/u

/**
 * Names of structure elements in the joined document (`/ID`, `/Headers`), by what they are in their parts. The browser's
 * own depend on what it printed before in the same tab, so they are counted anew in the order in which they are asked for.
 */
export class ElementNames {
  readonly #names = new Map<string, string>()
  #counted = 0

  /** `part` counts from 0. */
  nameOf(part: number, name: string): string {
    const key = `${part} ${name}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const own = COUNTED.test(name) ? `node${(this.#counted += 1)}` : `part${part + 1}-${name}`
    this.#names.set(key, own)
    return own
  }
}
