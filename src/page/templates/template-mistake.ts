import Handlebars from 'handlebars'
import { type Diagnostic, DiagnosticError, error } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { findInTemplates } from './template-check.ts'
import { fileOf } from './template-place.ts'
import type { ParsedTemplate } from './template-survey.ts'
import { EndlessError, UnknownVariableError, WrongValueError } from './template-values.ts'

/** What went wrong while a template was filled in, and in which file. */
export class MistakeInFile extends Error {
  readonly file: string

  constructor(file: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.file = file
  }
}

/** A template asks for a text that is not there, or does not give it what it needs. */
export class TemplateTextError extends Error {
  readonly key: string
  readonly line: number

  constructor(key: string, message: string, line: number) {
    super(message)
    this.key = key
    this.line = line
  }
}

/**
 * What is said of a mistake that only filling in finds: an error of the template at its place, or the cause itself if it
 * is one of the program.
 * @param missed is what was asked for in vain when Handlebars throws by itself.
 */
export function placeMistake(
  parsed: readonly ParsedTemplate[],
  template: string,
  thrown: unknown,
  missed: UnknownVariableError | undefined,
): unknown {
  const [file, cause] = thrown instanceof MistakeInFile ? [thrown.file, thrown.cause] : [template, thrown]
  const told = cause instanceof Handlebars.Exception && missed ? missed : cause
  const line = lineOf(cause)
  const found = diagnose(told, (key) => findInTemplates(parsed, file, key, line))
  return found ? new DiagnosticError([found]) : cause

  function diagnose(mistake: unknown, placeOf: (key: string) => Place): Diagnostic | undefined {
    if (mistake instanceof UnknownVariableError) {
      const { key, known, message } = mistake
      const hint = didYouMean(key, known, 'Correct the name in the template, or take it out.')
      return error('template-variable', message, placeOf(key), hint)
    }
    if (mistake instanceof WrongValueError) {
      return error('template-variable', mistake.message, placeOf(mistake.key), mistake.hint)
    }
    if (mistake instanceof TemplateTextError) {
      const hint = 'Correct the key in the template, or add the text to the locale files of every language.'
      return error('template-text', mistake.message, placeOf(mistake.key), hint)
    }
    if (mistake instanceof EndlessError || mistake instanceof RangeError) {
      const message = 'The template repeats itself so often that it would not end.'
      const hint = 'Take out loops in loops over the same list.'
      return error('template-bound', message, { file: fileOf(file), line: 1, column: 1 }, hint)
    }
    // A number, or what can be true or false, is asked for something in it.
    const [, key] =
      /Cannot use 'in' operator to search for '([^']*)'/u.exec(
        thrown instanceof Error ? thrown.message : '',
      ) ?? []
    if (!(mistake instanceof TypeError) || key === undefined) return undefined
    const message = `The template asks for “${key}” of something that has no parts.`
    return error(
      'template-variable',
      message,
      placeOf(key),
      'Correct the name in the template, or take it out.',
    )
  }
}

function lineOf(cause: unknown): number | undefined {
  if (cause instanceof WrongValueError || cause instanceof TemplateTextError) return cause.line
  return cause instanceof Handlebars.Exception ? cause.lineNumber : undefined
}
