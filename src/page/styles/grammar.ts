import { lexer } from 'css-tree/dist/csstree.esm'
import { marginBoxes, moreProperties } from './names.ts'

const { properties, atrules } = lexer as unknown as Readonly<Record<'properties' | 'atrules', object>>

/** Every property that a browser knows. */
export const knownProperties: readonly string[] = [...Object.keys(properties), ...moreProperties]

/** Every at-rule that a browser knows, without the `@`. */
export const knownAtRules: readonly string[] = [...Object.keys(atrules), ...marginBoxes]
