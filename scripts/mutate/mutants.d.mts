/** A change of a text between two places; `isStatic` runs when the file is loaded. */
export interface Mutant {
  readonly start: number
  readonly end: number
  readonly to: string
  readonly isStatic: boolean
  readonly isStatement: boolean
}
export function mutantsIn(text: string): Mutant[]
export function woven(
  text: string,
  mutants: ReadonlyArray<Mutant & {readonly id: number}>,
  file: string
): string
