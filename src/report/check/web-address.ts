/** Why an address cannot be printed as a link, and what to do. */
export interface AddressMistake {
  readonly message: string
  readonly hint: string
}

/** An address with the name and password of somebody. */
export const holdsUser: AddressMistake = {
  message: 'The address holds a user name or password, which would be printed.',
  hint: 'Delete all before the `@`, and the `@`.',
}

const MAIL = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u
const SCHEME = /^([a-z][a-z0-9+.-]*):/iu

/** Whether readers can write to it. */
export function isMailAddress(address: string): boolean {
  return MAIL.test(address)
}

/** A website: http or https, a host, no name and password. */
export function websiteMistake(address: string): AddressMistake | undefined {
  const scheme = SCHEME.exec(address)?.[1]?.toLocaleLowerCase('en')
  if (scheme === undefined && isMailAddress(address)) {
    const hint = 'Write the address of a website, `https://…`.'
    return { message: `\`${address}\` is a mail address.`, hint }
  }
  if (scheme === undefined) {
    const hint = /^[^\s.]+\.[^\s]+$/u.test(address)
      ? `Write \`https://${address}\`.`
      : 'Write the whole address, as the browser shows it: `https://…`.'
    return { message: `\`${address}\` is not a whole address.`, hint }
  }
  if (scheme !== 'http' && scheme !== 'https') {
    return {
      message: `The address begins with \`${scheme}:\`; a website has http or https.`,
      hint: 'Write `https://…`.',
    }
  }
  if (/[\s,;]https?:\/\//iu.test(address)) {
    return { message: 'There are two addresses here; one can be printed.', hint: 'Write one of them.' }
  }
  if (/\s/u.test(address) || !/^https?:\/\/[^/]/iu.test(address) || !URL.canParse(address)) {
    return {
      message: `\`${address}\` is not an address that a browser can open.`,
      hint: 'Copy it from the address bar of the browser.',
    }
  }
  const { username, password } = new URL(address)
  if (username || password) {
    return holdsUser
  }
  return undefined
}

/** A link in a text: a website or a mail address. Targets inside the report begin with `#` and are checked elsewhere. */
export function linkMistake(address: string): AddressMistake | undefined {
  const scheme = SCHEME.exec(address)?.[1]?.toLocaleLowerCase('en')
  if (address === '')
    return {
      message: 'The link leads nowhere.',
      hint: 'Write the address in the brackets: `[text](https://…)`.',
    }
  if (scheme === 'mailto') {
    const whole = /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/iu.test(address)
    return whole
      ? undefined
      : { message: `\`${address}\` is not a mail address.`, hint: 'Write `mailto:name@example.org`.' }
  }
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return {
      message: `The link begins with \`${scheme}:\`; only http, https and mailto can be printed.`,
      hint: 'Write `https://…`, or delete the link.',
    }
  }
  if (scheme === undefined && isMailAddress(address)) {
    return {
      message: `\`${address}\` is a mail address without its scheme.`,
      hint: `Write \`mailto:${address}\`.`,
    }
  }
  return websiteMistake(address)
}
