import type {Root} from 'mdast'

/** What a draft is printed as. */
export interface Press {
  /** The draft as it is. */
  readonly printed: Root
  /** The same draft with another text; undefined when it cannot be composed. */
  print(text: string): Root | undefined
}
