import type {Rule} from '../rule.ts'
import {announcedCount} from './announced-count.ts'
import {averageGrowthMismatch} from './average-growth-mismatch.ts'
import {averageMismatch} from './average-mismatch.ts'
import {brokenFrame} from './broken-frame.ts'
import {contactForm} from './contact-form.ts'
import {dashForm} from './dash-form.ts'
import {dateForm} from './date-form.ts'
import {dateOrder} from './date-order.ts'
import {directionWord} from './direction-word.ts'
import {documentNumber} from './document-number.ts'
import {documentParts} from './document-parts.ts'
import {doubledWords} from './doubled-words.ts'
import {elementLine} from './element-line.ts'
import {ellipsisForm} from './ellipsis-form.ts'
import {emptySection} from './empty-section.ts'
import {enumerationMark} from './enumeration-mark.ts'
import {figureNoun} from './figure-noun.ts'
import {figureSeam} from './figure-seam.ts'
import {fullWidthLetters} from './full-width-letters.ts'
import {growthMismatch} from './growth-mismatch.ts'
import {halfWidthPunctuation} from './half-width-punctuation.ts'
import {headingEndMark} from './heading-end-mark.ts'
import {householdSize} from './household-size.ts'
import {impossibleDate} from './impossible-date.ts'
import {indicatorMismatch} from './indicator-mismatch.ts'
import {knownYears} from './known-years.ts'
import {lengthOutOfRange} from './length-out-of-range.ts'
import {lookAlikeCharacters} from './look-alike-characters.ts'
import {magnitudeJump} from './magnitude-jump.ts'
import {markForm} from './mark-form.ts'
import {missingAsOf} from './missing-as-of.ts'
import {missingIndicator} from './missing-indicator.ts'
import {missingPart} from './missing-part.ts'
import {missingSection} from './missing-section.ts'
import {missingYear} from './missing-year.ts'
import {misspeltWord} from './misspelt-word.ts'
import {mixedFrame} from './mixed-frame.ts'
import {mixedPrecision} from './mixed-precision.ts'
import {mixedSeparators} from './mixed-separators.ts'
import {nameEndMark} from './name-end-mark.ts'
import {nestedQuotes} from './nested-quotes.ts'
import {noDoubleApproximation} from './no-double-approximation.ts'
import {numberForm} from './number-form.ts'
import {numberRange} from './number-range.ts'
import {numbering} from './numbering.ts'
import {numeralStyle} from './numeral-style.ts'
import {officialForm} from './official-form.ts'
import {overHundredPercent} from './over-hundred-percent.ts'
import {parallelHeadings} from './parallel-headings.ts'
import {pastedMarkup} from './pasted-markup.ts'
import {percentForm} from './percent-form.ts'
import {percentagePoint} from './percentage-point.ts'
import {placeResidue} from './place-residue.ts'
import {quotedValue} from './quoted-value.ts'
import {relativeTime} from './relative-time.ts'
import {repeatedDivision} from './repeated-division.ts'
import {repeatedHeading} from './repeated-heading.ts'
import {repeatedPunctuation} from './repeated-punctuation.ts'
import {respectiveValues} from './respective-values.ts'
import {reversedPeriod} from './reversed-period.ts'
import {sameMeaning} from './same-meaning.ts'
import {sentenceLength} from './sentence-length.ts'
import {shareMismatch} from './share-mismatch.ts'
import {statedSpan} from './stated-span.ts'
import {straightQuotes} from './straight-quotes.ts'
import {strayLatin} from './stray-latin.ts'
import {straySpace} from './stray-space.ts'
import {subsetExceedsWhole} from './subset-exceeds-whole.ts'
import {sumMismatch} from './sum-mismatch.ts'
import {tableSum} from './table-sum.ts'
import {term} from './term.ts'
import {traditionalCharacters} from './traditional-characters.ts'
import {twoValuesOneLabel} from './two-values-one-label.ts'
import {typedNumber} from './typed-number.ts'
import {unequalCounts} from './unequal-counts.ts'
import {unfilledSlot} from './unfilled-slot.ts'
import {unknownFigureReference} from './unknown-figure-reference.ts'
import {unpairedMarks} from './unpaired-marks.ts'
import {unusedFigure} from './unused-figure.ts'
import {yearRange} from './year-range.ts'

/** All rules, in the order in which they are listed and run. */
export const rules: ReadonlyArray<Rule> = [
  // What is to be filled in, and what is missing.
  unfilledSlot,
  missingPart,
  missingSection,
  missingIndicator,
  indicatorMismatch,
  emptySection,
  lengthOutOfRange,
  announcedCount,
  parallelHeadings,
  repeatedHeading,
  numbering,
  typedNumber,
  headingEndMark,
  nameEndMark,
  // Figures, dates and places.
  figureSeam,
  figureNoun,
  shareMismatch,
  averageGrowthMismatch,
  averageMismatch,
  growthMismatch,
  percentagePoint,
  respectiveValues,
  directionWord,
  missingYear,
  impossibleDate,
  sumMismatch,
  tableSum,
  unequalCounts,
  subsetExceedsWhole,
  unknownFigureReference,
  overHundredPercent,
  householdSize,
  twoValuesOneLabel,
  missingAsOf,
  mixedPrecision,
  magnitudeJump,
  unusedFigure,
  relativeTime,
  reversedPeriod,
  statedSpan,
  knownYears,
  dateOrder,
  placeResidue,
  // Wording.
  term,
  misspeltWord,
  repeatedDivision,
  brokenFrame,
  mixedFrame,
  sameMeaning,
  noDoubleApproximation,
  doubledWords,
  pastedMarkup,
  strayLatin,
  lookAlikeCharacters,
  traditionalCharacters,
  sentenceLength,
  // How numbers are written.
  numeralStyle,
  percentForm,
  yearRange,
  numberRange,
  numberForm,
  dateForm,
  documentNumber,
  officialForm,
  documentParts,
  fullWidthLetters,
  // Punctuation.
  halfWidthPunctuation,
  straightQuotes,
  nestedQuotes,
  quotedValue,
  unpairedMarks,
  repeatedPunctuation,
  enumerationMark,
  mixedSeparators,
  markForm,
  dashForm,
  contactForm,
  elementLine,
  ellipsisForm,
  straySpace
]
