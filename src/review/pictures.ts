import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, descendantsOf, numberOf} from '../ooxml/elements.ts'
import {type PartSource, relationsOf} from '../ooxml/parts.ts'
import {picturesIn} from '../ooxml/words.ts'
import {crcOf} from '../ooxml/zip.ts'
import {inspect} from '../photo/inspect.ts'

/** A drawing of a body, as its paragraph has it. */
export interface Drawing {
  /** Its name, as `图片1`; empty for drawings of older programs. */
  readonly name: string
  readonly alt: string
  /** The relation of the picture in it; empty for a chart and a link, absent for other shapes. */
  readonly picture?: string
  /** How wide it is shown, in inches; absent where it does not say. */
  readonly across?: number
}

/** A picture or a chart where it stands. */
export interface Picture {
  /** The index of the paragraph it stands in. */
  readonly paragraph: number
  readonly name: string
  readonly alt: string
  /** Tells its bytes from others; empty for a chart, and where they are not in the file. */
  readonly print: string
  /** How many bytes it has. */
  readonly size: number
  /** `png`, `jpeg` …; empty when it can't be opened. */
  readonly type: string
  /** Pixels; 0 when it can't be opened. */
  readonly width: number
  readonly height: number
  readonly across?: number
}

/** What holds a chart, or a picture that is only linked. */
const withoutBytes: ReadonlySet<string> = new Set(['chart', 'blip'])
/** English Metric Units in an inch. */
const emu = 914_400

/** What a drawing says of itself. */
export function drawingOf(drawing: Element): Drawing {
  const [holder] = childrenOf(drawing)
  const properties = childOf(holder, 'docPr')
  const width = numberOf(childOf(holder, 'extent'), 'cx')
  const [picture] = picturesIn(drawing)
  return {
    name: attributeOf(properties, 'name') ?? '',
    alt: attributeOf(properties, 'descr') ?? '',
    picture:
      picture ??
      (descendantsOf(drawing).some(({localName}) => withoutBytes.has(localName ?? '')) ? '' : undefined),
    across: width ? width / emu : undefined
  }
}

/** The pictures and charts of a body, in order. */
export function picturesOf(
  parts: PartSource,
  main: string,
  paragraphs: ReadonlyArray<{readonly drawings: ReadonlyArray<Drawing>}>
): Picture[] {
  if (paragraphs.every(({drawings}) => drawings.length === 0)) return []
  const targets = new Map(
    relationsOf(parts, main).flatMap(({id, target, isExternal}) => (isExternal ? [] : [[id, target]]))
  )
  return paragraphs.flatMap(({drawings}, paragraph) =>
    drawings.flatMap(({name, alt, picture, across}) => {
      if (picture === undefined) return []
      const bytes = parts.get(targets.get(picture) ?? '')
      return {paragraph, name, alt, across, ...(bytes ? looksOf(bytes) : unseen)}
    })
  )
}

const unseen = {print: '', size: 0, type: '', width: 0, height: 0}

function looksOf(bytes: Uint8Array): Pick<Picture, 'print' | 'size' | 'type' | 'width' | 'height'> {
  const found = inspect(bytes)
  const print = crcOf(bytes).toString(16)
  return {...unseen, print, size: bytes.length, ...(typeof found === 'string' ? {} : found)}
}
