import {campaignNotices} from './campaign/notices.ts'
import {composeNotices} from './compose/notices.ts'
import {draftNotices} from './draft/notices.ts'
import {missingGlyph} from './fonts/missing-glyph.ts'
import {docxNotices} from './formats/docx/notices.ts'
import {pdfNotices} from './formats/pdf/notices.ts'
import {unknownKind} from './kind/choose.ts'
import {staleBaseline} from './lint/baseline.ts'
import {configNotices} from './lint/config.ts'
import {rules} from './lint/rules/index.ts'
import {suppressionNotices} from './lint/suppress.ts'
import {idleTerm} from './lint/terms.ts'
import {modelNotices} from './model/notices.ts'
import type {Notice} from './notice.ts'
import {contentsLeftOut} from './official/notices.ts'
import {
  bannerTooLong,
  fillerMissing,
  halfWidthOnPage,
  lowResolution,
  officialPartsLeftOut,
  overset,
  pageFilled,
  pageInvalid,
  pageNotFull,
  pageReplanned,
  pageTight,
  photoCropped,
  photoDropped,
  photoMoved,
  photoWishUnclear,
  placesOverlap,
  planUnfit,
  titleOnPageTooLong,
  wrongWeekday
} from './page/notices.ts'
import {
  chartLeftOut,
  drawingMissing,
  notForArchive,
  photoInked,
  photoNotInked,
  slotsInPrint
} from './page/outputs/notices.ts'
import {photoNotices} from './photo/notices.ts'
import {readingNotices} from './reading/notices.ts'
import {rollupNotices} from './rollup/notices.ts'
import {styleInvalid} from './style/notices.ts'
import {typesetterMissing} from './typst/notices.ts'

/** Everything that can be found: the rules, and what the rooms say on the way. */
export const notices: ReadonlyArray<Notice> = [
  ...rules,
  ...draftNotices,
  ...modelNotices,
  ...composeNotices,
  unknownKind,
  ...campaignNotices,
  ...photoNotices,
  styleInvalid,
  contentsLeftOut,
  ...docxNotices,
  ...pdfNotices,
  ...suppressionNotices,
  ...configNotices,
  staleBaseline,
  idleTerm,
  ...readingNotices,
  ...rollupNotices,
  missingGlyph,
  overset,
  pageInvalid,
  pageNotFull,
  pageReplanned,
  pageTight,
  wrongWeekday,
  bannerTooLong,
  chartLeftOut,
  lowResolution,
  notForArchive,
  photoCropped,
  photoDropped,
  photoInked,
  photoMoved,
  photoNotInked,
  photoWishUnclear,
  placesOverlap,
  planUnfit,
  slotsInPrint,
  titleOnPageTooLong,
  halfWidthOnPage,
  officialPartsLeftOut,
  drawingMissing,
  fillerMissing,
  pageFilled,
  typesetterMissing
]
