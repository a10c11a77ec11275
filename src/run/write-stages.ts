import { join } from 'node:path'
import { writeStage } from '../files/out.ts'
import { wholeHtml } from './edition-html.ts'
import type { JoinedEdition } from './edition.ts'

/** Writes the Markdown of the chapters and the HTML of the whole edition, with its page numbers: for looking into. */
export async function writeStages(out: string, edition: JoinedEdition): Promise<void> {
  const stages = join(out, 'stages')
  await Promise.all([
    writeStage(join(stages, `${edition.name}.html`), wholeHtml(edition, stages)),
    ...edition.parts
      .flatMap((part) => part.chapters)
      .map(({ chapter, markdown }) => writeStage(join(stages, edition.name, `${chapter.id}.md`), markdown)),
  ])
}
