/** The wrong words on a command line, in one Chinese sentence. */
export class UsageError extends Error {}
