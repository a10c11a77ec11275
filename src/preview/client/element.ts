type Child = Node | string | undefined
type Attribute = string | number | boolean | undefined | ((event: never) => void)

/** Makes an element: attributes by their names, listeners as `onclick`. What is said is never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') made.addEventListener(key.slice(2), value as (event: Event) => void)
    else made.setAttribute(key, value === true ? '' : String(value))
  }
  made.append(...children.flat().filter((child) => child !== undefined))
  return made
}

/** A button with words. */
export function button(
  words: string,
  onclick: () => void,
  attributes: Readonly<Record<string, Attribute>> = {},
) {
  return element('button', { type: 'button', onclick, ...attributes }, words)
}
