import type { PdfDocument } from './document.ts'
import { array, ascii, dictionary, name, number, stream } from '../objects/make.ts'
import { SRGB_PROFILE } from './srgb-profile.ts'

/** Says what the colours of the pages mean: the browser writes bare RGB (ISO 19005-3, 6.2.3 and 6.2.4.3). */
export function addOutputIntent(document: PdfDocument): void {
  const profile = document.add(stream({ N: number(3), Filter: name('FlateDecode') }, SRGB_PROFILE))
  const intent = dictionary({
    Type: name('OutputIntent'),
    S: name('GTS_PDFA1'),
    OutputConditionIdentifier: ascii('sRGB IEC61966-2.1'),
    RegistryName: ascii('http://www.color.org'),
    Info: ascii('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  document.catalog.entries.set('OutputIntents', array([document.add(intent)]))
}
