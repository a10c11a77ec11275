import { Text } from '../../diagnostics/text.ts'

/**
 * At most this many values are looked up for one chapter. The index of 2,000 pages takes 60 000; loops in loops over the
 * same list take more than any machine has time for.
 */
const MOST_LOOKUPS = 3_000_000

/** A template asks for a value that is not there. */
export class UnknownVariableError extends Error {
  readonly key: string
  /** What there is instead. */
  readonly known: readonly string[]

  constructor(key: string, known: readonly string[], of?: string) {
    super(
      of === undefined
        ? `The template asks for “${key}”, which does not exist here.`
        : `The template asks for “${key}” of “${of}”, which is a text by itself.`,
    )
    this.key = key
    this.known = known
  }
}

/** A template uses a value as something that it is not. */
export class WrongValueError extends Error {
  readonly key: string
  readonly hint: string
  readonly line: number | undefined

  constructor(key: string, message: string, hint: string, line?: number) {
    super(message)
    this.key = key
    this.hint = hint
    this.line = line
  }
}

/** A template takes more values than a chapter can have. */
export class EndlessError extends Error {}

/** Identifiers and class names: the only bare strings that may be printed. */
const IDENTIFIER = /^[a-z0-9-]*$/u

/** What a guarded text answers with the text itself. */
const BEHIND = Symbol('the text behind')

/** The text behind what a template hands over; anything else as it is. */
export function unguarded(value: unknown): unknown {
  return (value instanceof Text && (Reflect.get(value, BEHIND) as Text | undefined)) || value
}

/**
 * Guards the data of a template. Only what an object has of its own can be seen: a name that does not exist is an error
 * even in `{{#if}}` and as an argument. Words that have lost their place (a bare string instead of a `Text`) never reach
 * the page.
 * @param missed is told what was asked for in vain where Handlebars itself throws, with a place.
 */
export function guard<T extends object>(data: T, missed: (error: UnknownVariableError) => void): T {
  let lookups = 0
  // What guards an object or a text depends on its name alone, and values are looked up by the thousand.
  const ofObjects = new Map<string, ProxyHandler<object>>()
  const ofTexts = new Map<string, ProxyHandler<Text>>()
  return guardObject(data, 'this') as T

  function guardObject(object: object, name: string): object {
    const handler = ofObjects.get(name) ?? handleObject(name)
    ofObjects.set(name, handler)
    return new Proxy(object, handler)
  }

  function guardText(text: Text, name: string): Text {
    const handler = ofTexts.get(name) ?? handleText(name)
    ofTexts.set(name, handler)
    return new Proxy(text, handler)
  }

  function handleObject(name: string): ProxyHandler<object> {
    return {
      get(target, key) {
        if (typeof key === 'symbol') return Reflect.get(target, key) as unknown
        lookups += 1
        if (lookups > MOST_LOOKUPS) throw new EndlessError()
        if (!Object.hasOwn(target, key)) return inherited(target, key, name)
        const value: unknown = Reflect.get(target, key)
        if (typeof value === 'string' && !IDENTIFIER.test(value)) {
          throw new Error(`“${key}” is a bare string without a place: “${value}”`)
        }
        if (value instanceof Text) return guardText(value, key)
        return typeof value === 'object' && value !== null ? guardObject(value, key) : value
      },
      has(target, key) {
        const isThere = typeof key === 'symbol' ? Reflect.has(target, key) : Object.hasOwn(target, key)
        if (!isThere) missed(new UnknownVariableError(String(key), namesIn(target)))
        return isThere
      },
    }
  }

  /** A text has nothing that a template may look into. */
  function handleText(name: string): ProxyHandler<Text> {
    return {
      get(target, key) {
        if (key === BEHIND) return target
        if (typeof key === 'symbol') return Reflect.get(target, key) as unknown
        if (key === 'toHTML') return () => target.toHTML()
        if (key === 'toString' || key === 'valueOf') return () => name
        throw new UnknownVariableError(key, [], name)
      },
      has(_, key) {
        missed(new UnknownVariableError(String(key), [], name))
        return false
      },
    }
  }
}

function namesIn(target: object): readonly string[] {
  return Array.isArray(target) ? [] : Object.keys(target)
}

/** What Handlebars asks of every value, and what a template asks for in vain. */
function inherited(target: object, key: string, name: string): unknown {
  if (key === 'toString' || key === 'valueOf') return () => name
  if (key === 'toHTML') {
    const hint = 'Write the name of a text in it, or {{#each}} for the texts of a list.'
    throw new WrongValueError(name, `“${name}” is a list or a group of texts: it cannot be printed.`, hint)
  }
  throw new UnknownVariableError(key, namesIn(target))
}
