/** Why a file cannot be read back, in words for the clerk. */
export class NoReviewCopy extends Error {}

/** A Word document that remembers nothing of a draft: somebody took it out, or it never was a review copy. */
export class NoTable extends NoReviewCopy {}
