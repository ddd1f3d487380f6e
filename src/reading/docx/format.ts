import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, isOn, numberOf, valOf} from '../../ooxml/elements.ts'
import {type Script, scriptOf} from '../../ooxml/scripts.ts'

/** How characters look; undefined where nothing says so. */
export interface RunFormat {
  readonly eastAsia?: string
  readonly latin?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  readonly hidden?: boolean
  /** Struck out, by one line or two. */
  readonly struck?: boolean
  readonly script?: Script | 'baseline'
}

/** How a paragraph stands. Lengths in twips. */
export interface ParagraphFormat {
  readonly align?: string
  readonly left?: number
  readonly firstLine?: number
  /** Hundredths of a character. */
  readonly firstLineChars?: number
  readonly hanging?: number
  readonly line?: number
  readonly lineRule?: string
  readonly outline?: number
  /** The list it is an item of; `0` for none. */
  readonly list?: string
  /** Its level in the list, 0 for the first. */
  readonly listLevel?: number
}

export interface Style {
  readonly id: string
  /** Lower case, as Word compares names. */
  readonly name: string
  readonly basedOn?: string
  readonly run: RunFormat
  readonly paragraph: ParagraphFormat
}

/** The styles of a document, with what each inherits. */
export interface Styles {
  /** A style with all it is based on, the most general first; the default paragraph style when there is none. */
  chain(id: string | undefined, type: 'paragraph' | 'character'): ReadonlyArray<Style>
  readonly run: RunFormat
  readonly paragraph: ParagraphFormat
  /** Read run properties, with the theme's fonts. */
  runFormat(properties: Element | undefined): RunFormat
}

/** Read `styles.xml` and the fonts of the theme. */
export function readStyles(root: Element | undefined, theme: Element | undefined): Styles {
  const fonts = themeFonts(theme)
  const byId = new Map<string, Style>()
  let defaultId: string | undefined
  for (const element of childrenOf(root, 'style')) {
    const id = attributeOf(element, 'styleId') ?? ''
    byId.set(id, {
      id,
      name: (valOf(element, 'name') ?? '').toLowerCase(),
      basedOn: valOf(element, 'basedOn'),
      run: runFormat(childOf(element, 'rPr'), fonts),
      paragraph: paragraphFormat(childOf(element, 'pPr'))
    })
    const isDefault = ['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? '')
    if (isDefault && attributeOf(element, 'type') === 'paragraph') defaultId = id
  }
  const defaults = childOf(root, 'docDefaults')
  return {
    run: runFormat(childOf(childOf(defaults, 'rPrDefault'), 'rPr'), fonts),
    paragraph: paragraphFormat(childOf(childOf(defaults, 'pPrDefault'), 'pPr')),
    runFormat: properties => runFormat(properties, fonts),
    chain(id, type) {
      const chain: Style[] = []
      let style = byId.get(id ?? (type === 'paragraph' ? (defaultId ?? '') : ''))
      while (style && !chain.includes(style)) {
        chain.unshift(style)
        style = byId.get(style.basedOn ?? '')
      }
      return chain
    }
  }
}

type Fonts = ReadonlyMap<string, string>

/** `minorEastAsia` → `宋体`. A theme names Chinese fonts by script where its general East Asian font is empty. */
function themeFonts(theme: Element | undefined): Fonts {
  const fonts = new Map<string, string>()
  const scheme = childOf(childOf(theme, 'themeElements'), 'fontScheme')
  for (const [element, name] of [
    ['majorFont', 'major'],
    ['minorFont', 'minor']
  ] as const) {
    const font = childOf(scheme, element)
    const han = childrenOf(font, 'font').find(one => attributeOf(one, 'script') === 'Hans')
    const eastAsia = attributeOf(childOf(font, 'ea'), 'typeface') || attributeOf(han, 'typeface')
    const latin = attributeOf(childOf(font, 'latin'), 'typeface')
    if (eastAsia) fonts.set(`${name}EastAsia`, eastAsia)
    if (latin) fonts.set(`${name}Ascii`, latin).set(`${name}HAnsi`, latin)
  }
  return fonts
}

function runFormat(properties: Element | undefined, fonts: Fonts): RunFormat {
  const faces = childOf(properties, 'rFonts')
  const face = (name: string) =>
    fonts.get(attributeOf(faces, `${name}Theme`) ?? '') ?? attributeOf(faces, name)
  const half = numberOf(childOf(properties, 'sz'), 'val')
  return defined({
    eastAsia: face('eastAsia'),
    latin: face('ascii'),
    size: half === undefined ? undefined : half / 2,
    bold: isOn(properties, 'b'),
    hidden: isOn(properties, 'vanish'),
    struck: isAnyOn(properties, 'strike', 'dstrike'),
    script: scriptOf(properties)
  })
}

/** Whether one of several properties is on; undefined where none is said. */
function isAnyOn(properties: Element | undefined, ...names: ReadonlyArray<string>): boolean | undefined {
  const said = names.map(name => isOn(properties, name)).filter(on => on !== undefined)
  return said.length === 0 ? undefined : said.includes(true)
}

/** Read paragraph properties. */
export function paragraphFormat(properties: Element | undefined): ParagraphFormat {
  const indent = childOf(properties, 'ind')
  const spacing = childOf(properties, 'spacing')
  const numbering = childOf(properties, 'numPr')
  return defined({
    align: valOf(properties, 'jc'),
    left: numberOf(indent, 'left') ?? numberOf(indent, 'start'),
    firstLine: numberOf(indent, 'firstLine'),
    firstLineChars: numberOf(indent, 'firstLineChars'),
    hanging: numberOf(indent, 'hanging'),
    line: numberOf(spacing, 'line'),
    lineRule: attributeOf(spacing, 'lineRule'),
    outline: numberOf(childOf(properties, 'outlineLvl'), 'val'),
    list: valOf(numbering, 'numId'),
    listLevel: numberOf(childOf(numbering, 'ilvl'), 'val')
  })
}

/** Without the properties that are undefined, so that spreading it leaves the others alone. */
function defined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T
}
