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
  const known = new WeakMap<Report, WeakMap<Translator, Drawn>>()
  return (inputs) => {
    const { report, translator } = inputs
    const ofReport = known.get(report) ?? new WeakMap<Translator, Drawn>()
    known.set(report, ofReport)
    const drawn = ofReport.get(translator) ?? draw(inputs)
    ofReport.set(translator, drawn)
    return drawn
  }
}
