/** The elements of GB/T 33190—2016. */
export const ofdNamespace = 'http://www.ofdspec.org/2016'

/** The elements of an official document in its custom tags. */
export const officialNamespace = 'urn:zongshu:official:1'
