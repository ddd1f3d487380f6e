/** How many times more a property is tried by `npm run fuzz`, which takes other values every time. */
export const times = process.env.MODE === 'fuzz' ? 50 : 1

/** How often to try a property. */
export const tries = (often: number) => ({numRuns: often * times})
