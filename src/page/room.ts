/** The room that a story has. */
export interface Room {
  /** Width in characters. */
  readonly width: number
  readonly columns: number
  readonly chars: number
  /** Point sizes. */
  readonly size: number
  readonly pitch: number
}

/** How a photo stands among columns. */
export interface Shape {
  /** Columns that it breaks. */
  readonly span: number
  /** With its caption and a row of air. */
  readonly rows: number
  readonly 'caption-rows': number
}
