import type { DocumentRule, PageRule } from './finding.ts'
import { barScale } from './rules/bar-scale.ts'
import { blankPage } from './rules/blank-page.ts'
import { breakInside } from './rules/break-inside.ts'
import { chapterSide } from './rules/chapter-side.ts'
import { continued } from './rules/continued.ts'
import { contentsParts } from './rules/contents-parts.ts'
import { contactGiven, missingOnce } from './rules/imprint-words.ts'
import { contentsNumber } from './rules/contents-number.ts'
import { contrast } from './rules/contrast.ts'
import { countryMissing } from './rules/country-missing.ts'
import { coverMissing } from './rules/cover-missing.ts'
import { coverScale } from './rules/cover-scale.ts'
import { coverTitle } from './rules/cover-title.ts'
import { fewLines } from './rules/few-lines.ts'
import { folio } from './rules/folio.ts'
import { font } from './rules/font.ts'
import { glyphMissing } from './rules/glyph-missing.ts'
import { hatched } from './rules/hatched.ts'
import { headingStranded } from './rules/heading-stranded.ts'
import { ligature } from './rules/ligature.ts'
import { indexNumber } from './rules/index-number.ts'
import { labelHyphen } from './rules/label-hyphen.ts'
import { languageFace } from './rules/language-face.ts'
import { leading } from './rules/leading.ts'
import { leftEdge } from './rules/left-edge.ts'
import { lineLong } from './rules/line-long.ts'
import { mapFrame } from './rules/map-frame.ts'
import { mapSum } from './rules/map-sum.ts'
import { noteOrder } from './rules/note-order.ts'
import { notePages } from './rules/note-pages.ts'
import { opener } from './rules/opener.ts'
import { otherForm } from './rules/other-form.ts'
import { otherLanguage } from './rules/other-language.ts'
import { pageEmpty } from './rules/page-empty.ts'
import { paragraphSplit } from './rules/paragraph-split.ts'
import { pairLevel } from './rules/pair-level.ts'
import { pairTall } from './rules/pair-tall.ts'
import { projectHead } from './rules/project-head.ts'
import { rowAlone } from './rules/row-alone.ts'
import { rowSplit } from './rules/row-split.ts'
import { ruleWeight } from './rules/rule-weight.ts'
import { runningHead } from './rules/running-head.ts'
import { sheetEdge } from './rules/sheet-edge.ts'
import { shapeTagged } from './rules/shape-tagged.ts'
import { shrunk } from './rules/shrunk.ts'
import { tableHead } from './rules/table-head.ts'
import { tableSum } from './rules/table-sum.ts'
import { textOutside } from './rules/text-outside.ts'
import { textOverlap } from './rules/text-overlap.ts'
import { typeSmall } from './rules/type-small.ts'
import { untagged } from './rules/untagged.ts'
import { valueBlank } from './rules/value-blank.ts'

/** Rules that look at the letters of one page. */
export const pageRules: readonly PageRule[] = [
  textOutside,
  textOverlap,
  typeSmall,
  ligature,
  font,
  glyphMissing,
  otherLanguage,
  otherForm,
  untagged,
  ruleWeight,
  leading,
  labelHyphen,
  continued,
  pairLevel,
  languageFace,
  leftEdge,
  shapeTagged,
  contrast,
  hatched,
  coverTitle,
  coverScale,
  coverMissing,
  sheetEdge,
]

/** The rule that goes first: where it finds something, every other length on the pages is wrong as well. */
export const firstRule: DocumentRule = shrunk

/** Rules that look at the lines and chapters of the whole edition. */
export const documentRules: readonly DocumentRule[] = [
  headingStranded,
  fewLines,
  pageEmpty,
  rowSplit,
  paragraphSplit,
  valueBlank,
  mapSum,
  mapFrame,
  countryMissing,
  tableSum,
  barScale,
  tableHead,
  rowAlone,
  opener,
  projectHead,
  chapterSide,
  blankPage,
  contentsNumber,
  contentsParts,
  missingOnce,
  contactGiven,
  indexNumber,
  noteOrder,
  notePages,
  folio,
  runningHead,
  lineLong,
  breakInside,
  pairTall,
]
