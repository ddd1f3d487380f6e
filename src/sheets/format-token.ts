/** A piece of a format: what is printed as it is, or what stands for something. */
export interface Token {
  readonly sort: 'literal' | 'digits' | 'percent' | 'general' | 'date' | 'text'
  readonly text: string
}
