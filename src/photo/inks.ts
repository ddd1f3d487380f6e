/** Turns colours into the inks of a printing condition. */
export interface Inks {
  /** What its profile calls itself. */
  readonly name: string
  /** The name of the condition in the registry of the ICC; undefined for the profile of a printer. */
  readonly registered?: string
  /** ICC. */
  readonly profile: Uint8Array
  /** Pixels of sRGB, three bytes each, as C, M, Y and K, a byte each; 255 is full ink. */
  separate(rgb: Uint8Array): Uint8Array
}

/** Opens a profile for output in CMYK (ICC; default: newsprint). Throws `Refusal` for what is none. */
export type OpenInks = (profile?: Uint8Array) => Promise<Inks>
