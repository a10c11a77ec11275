import type { Chapter } from '../page/chapters/chapters.ts'
import type { EditionPart } from '../page/edition/parts.ts'
import type { Rooms } from '../page/edition/room.ts'
import type { ChapterStages } from '../page/html/render.ts'
import type { PageIdentity } from '../pdf/finish/identity.ts'
import type { Edition } from '../report/types.ts'
import type { ExpectedEdition } from './expected-pages.ts'
import type { OpenProject } from './open-project.ts'
import type { EditionPdf, MadePart } from './pdf-work.ts'

/** Chapters that are printed together, as HTML. */
export type Part = EditionPart<ChapterStages>

/** A part whose chapters have found room, as far as they can. */
export interface RoomyPart extends MadePart {
  readonly rooms: Rooms
}

/**
 * An edition and its chapters, before any is rendered. It grows from step to step: to a `PrintedEdition`, and to a
 * `JoinedEdition`.
 */
export interface ListedEdition extends Edition {
  readonly project: OpenProject
  /** In their order. */
  readonly chapters: readonly Chapter[]
  /** What its pages must show. */
  readonly expected: ExpectedEdition
  /** What concerns its pages of what its PDF says about itself. */
  readonly identity: PageIdentity
  /** Renders some chapters, without page numbers. @throws {DiagnosticError} with what is wrong in all of these. */
  readonly render: (some: readonly Chapter[]) => Promise<ChapterStages[]>
  /** Checks all chapters together. @throws {DiagnosticError} for links, letters and tags. */
  readonly check: (rendered: readonly ChapterStages[]) => void
}

/** An edition whose parts are printed. */
export interface PrintedEdition extends ListedEdition {
  /** In their order. */
  readonly parts: readonly Part[]
  readonly prints: readonly RoomyPart[]
  /** Page of each id that a link leads to, from 1. */
  readonly pages: ReadonlyMap<string, number>
  /** What chapters were given so that they found room. */
  readonly rooms: Rooms
}

/** An edition in one PDF. */
export interface JoinedEdition extends PrintedEdition {
  readonly pdf: EditionPdf
}
