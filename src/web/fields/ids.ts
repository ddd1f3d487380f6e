import type {Path} from '../../finding.ts'

/** The id of the widget of a field. */
export const idOf = (path: Path): string =>
  `f-${path.map(step => String(step).replace(/[^\p{L}\p{N}]/gu, '_')).join('-')}`

/** The ids of what describes the widget of a field. */
export const describedBy = (id: string): string => `${id}-help ${id}-found`
