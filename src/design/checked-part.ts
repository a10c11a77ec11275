import type { CheckedPage } from './document.ts'
import type { DesignFinding } from './finding.ts'
import type { Destination } from '../pdf/read/destinations.ts'
import type { Link, WebsiteLink } from './links.ts'

/**
 * The pages of a part of an edition, or of all of it, after the rules for single pages. Pages are counted from 1 in
 * the part. Plain data, so that it can be kept.
 */
export interface CheckedPart {
  readonly pages: readonly Omit<CheckedPage, 'chapter'>[]
  /** First and last page of each of its chapters, in their order. */
  readonly chapters: readonly { readonly first: number; readonly last: number }[]
  readonly links: readonly Link[]
  readonly websites: readonly WebsiteLink[]
  /** Places that something points to, by their ids; those on the scaffold page are left out. */
  readonly destinations: ReadonlyMap<string, Destination>
  readonly findings: readonly DesignFinding[]
}
