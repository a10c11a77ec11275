import type { Translator } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import type { DrawingInputs } from './drawn-projects.ts'

/**
 * Draws what is the same in all editions of a language once for them. Editions share the drawings: nothing may
 * change them.
 */
export function oncePerLanguage<Drawn>(
  draw: (inputs: DrawingInputs) => Drawn,
): (inputs: DrawingInputs) => Drawn {
  const known = new WeakMap<Report, WeakMap<Translator, Map<string, Drawn>>>()
  return (inputs) => {
    const { report, translator, notes, columns } = inputs
    const ofReport = known.get(report) ?? new WeakMap<Translator, Map<string, Drawn>>()
    known.set(report, ofReport)
    // Notes that are printed are spoken of; a telephone has narrower columns.
    const kind = `${notes.length > 0} ${columns.text}`
    const ofLanguage = ofReport.get(translator) ?? new Map<string, Drawn>()
    ofReport.set(translator, ofLanguage)
    const drawn = ofLanguage.get(kind) ?? draw(inputs)
    ofLanguage.set(kind, drawn)
    return drawn
  }
}
