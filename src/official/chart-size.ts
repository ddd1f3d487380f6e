import type {Geometry} from '../style/geometry.ts'

/** The size of a chart in a document, in twips: as wide as the text, half as deep. */
export const chartSize = ({width, pitch}: Geometry): {width: number; height: number} => ({
  width,
  height: Math.round(width / 2 / pitch) * pitch
})
