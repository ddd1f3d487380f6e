/**
 * Pixels an inch below which a photo prints soft: on newsprint at all (one and a half of its 85 lines an inch), and in what
 * goes to the printer.
 */
export const leastResolution = {proof: 125, print: 200}
