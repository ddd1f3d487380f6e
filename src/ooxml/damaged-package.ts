/** A part turned out to be damaged, or too large to read, when it was asked for; the message is plain Chinese. */
export class DamagedPackage extends Error {}
