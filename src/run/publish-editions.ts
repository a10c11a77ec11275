import { join } from 'node:path'
import { sha256 } from '../files/out.ts'
import { publish } from '../files/publish.ts'
import type { BuiltEdition } from './earlier-build.ts'
import type { JoinedEdition } from './edition.ts'

/** Puts the PDFs of all editions into the folder of the results, all of them or none. @throws {DiagnosticError} */
export async function publishEditions(
  out: string,
  kind: 'archive' | 'plain',
  editions: readonly JoinedEdition[],
): Promise<BuiltEdition[]> {
  const files = editions.map(({ name: edition, pdf: { bytes, count } }) => {
    const name = `compendium.${edition}${kind === 'plain' ? '.plain' : ''}.pdf`
    return { edition, name, bytes, sha256: sha256(bytes), pages: count }
  })
  await publish(out, files)
  return files.map(({ edition, name, bytes, sha256: sum, pages }) => {
    return { edition, file: join(out, name), pages, size: bytes.length, sha256: sum }
  })
}
