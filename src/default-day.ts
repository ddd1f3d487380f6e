/** The day that stands in what we write when none is given, so that the same draft gives the same bytes: that of GB/T 9704. */
export const defaultDay = '2012-07-01'
