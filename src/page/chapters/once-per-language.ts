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
  const known = new WeakMap<Report, WeakMap<Translator, Map<boolean, Drawn>>>()
  return (inputs) => {
    const { report, translator, notes } = inputs
    const ofReport = known.get(report) ?? new WeakMap<Translator, Map<boolean, Drawn>>()
    known.set(report, ofReport)
    // Notes that are printed are spoken of.
    const ofLanguage = ofReport.get(translator) ?? new Map<boolean, Drawn>()
    ofReport.set(translator, ofLanguage)
    const drawn = ofLanguage.get(notes.length > 0) ?? draw(inputs)
    ofLanguage.set(notes.length > 0, drawn)
    return drawn
  }
}
