/** Why a file cannot be read back, in words for the clerk. */
export class NoReviewCopy extends Error {}
