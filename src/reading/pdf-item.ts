/** Characters as they stand on a page; lengths in points, `y` from the foot. */
export interface Item {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Names its font: what stands in the same has the same. */
  readonly face?: string
}
