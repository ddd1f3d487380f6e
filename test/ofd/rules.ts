import type {Element} from '@xmldom/xmldom'
import {allIn, childrenOf, type Opened, offsetsIn, pagesOf, textIn} from './open-ofd.ts'

const decimal = /^-?\d+(?:\.\d+)?$/
const isList = (count: number) => (text: string) =>
  text.split(' ').length === count && text.split(' ').every(one => decimal.test(one))

/** The simple types of GB/T 33190—2016, 7.3. */
const types = {
  id: (text: string) => /^[1-9]\d*$/.test(text),
  box: (text: string) =>
    isList(4)(text) &&
    text
      .split(' ')
      .slice(2)
      .every(side => Number(side) > 0),
  matrix: isList(6),
  colour: (text: string) =>
    isList(3)(text) && text.split(' ').every(one => Number(one) <= 255 && Number(one) >= 0),
  number: (text: string) => decimal.test(text),
  count: (text: string) => /^\d+$/.test(text),
  truth: (text: string) => text === 'true' || text === 'false',
  words: (text: string) => text.trim() !== '',
  location: (text: string) => /^[\w./]+$/.test(text),
  offsets: (text: string) => text.split(' ').every(one => one === 'g' || decimal.test(one))
} satisfies Record<string, (text: string) => boolean>

type Type = keyof typeof types | RegExp

/** What an element is made of: its attributes (`?` may be missing), and its children in their order (`?`, `*`), or its text. */
interface Rule {
  readonly attributes?: Readonly<Record<string, Type>>
  readonly children?: ReadonlyArray<string>
  readonly text?: Type
}

const graphic = {ID: 'id', Boundary: 'box'} as const

/** The schema of the standard, restated for the elements that are written. */
const rules: Readonly<Record<string, Rule>> = {
  OFD: {attributes: {Version: /^1\.\d$/, DocType: /^OFD$/}, children: ['DocBody']},
  DocBody: {children: ['DocInfo', 'DocRoot']},
  DocInfo: {
    children: ['DocID', 'Title?', 'Author?', 'CreationDate', 'ModDate', 'DocUsage', 'Creator', 'CustomDatas']
  },
  DocID: {text: /^[\da-f]{32}$/},
  Title: {text: 'words'},
  Author: {text: 'words'},
  CreationDate: {text: /^\d{4}-\d\d-\d\d$/},
  ModDate: {text: /^\d{4}-\d\d-\d\d$/},
  DocUsage: {text: /^Normal$/},
  Creator: {text: 'words'},
  CustomDatas: {children: ['CustomData*']},
  CustomData: {attributes: {Name: 'words'}, text: 'words'},
  DocRoot: {text: 'location'},
  Document: {children: ['CommonData', 'Pages', 'Outlines', 'CustomTags']},
  CommonData: {children: ['MaxUnitID', 'PageArea', 'PublicRes', 'DocumentRes?']},
  MaxUnitID: {text: 'id'},
  PageArea: {children: ['PhysicalBox']},
  Area: {children: ['PhysicalBox']},
  PhysicalBox: {text: 'box'},
  PublicRes: {text: 'location'},
  DocumentRes: {text: 'location'},
  Pages: {children: ['Page*']},
  Outlines: {children: ['OutlineElem*']},
  OutlineElem: {attributes: {Title: 'words', Count: 'count'}, children: ['Actions', 'OutlineElem*']},
  Actions: {children: ['Action']},
  Action: {attributes: {Event: /^CLICK$/}, children: ['Goto']},
  Goto: {children: ['Dest']},
  Dest: {
    attributes: {Type: /^XYZ$/, PageID: 'id', Left: 'number', Top: 'number', Zoom: 'number'}
  },
  Res: {attributes: {BaseLoc: 'location'}, children: ['Fonts?', 'MultiMedias?']},
  Fonts: {children: ['Font*']},
  Font: {
    attributes: {ID: 'id', FontName: 'words', 'FamilyName?': 'words', 'Bold?': 'truth'},
    children: ['FontFile']
  },
  FontFile: {text: 'location'},
  MultiMedias: {children: ['MultiMedia*']},
  MultiMedia: {attributes: {ID: 'id', Type: /^Image$/, Format: /^(?:JPEG|PNG)$/}, children: ['MediaFile']},
  MediaFile: {text: 'location'},
  Content: {children: ['Layer']},
  Layer: {attributes: {ID: 'id', Type: /^Body$/}, children: ['Object*']},
  TextObject: {
    attributes: {...graphic, Font: 'id', Size: 'number'},
    children: ['FillColor?', 'CGTransform*', 'TextCode']
  },
  TextCode: {attributes: {X: 'number', Y: 'number', 'DeltaX?': 'offsets'}, text: /^[^\0]+$/},
  CGTransform: {attributes: {CodePosition: 'count', CodeCount: 'id', GlyphCount: 'id'}, children: ['Glyphs']},
  Glyphs: {text: 'count'},
  FillColor: {attributes: {Value: 'colour'}},
  StrokeColor: {attributes: {Value: 'colour'}},
  PathObject: {
    attributes: {...graphic, 'LineWidth?': 'number', 'Stroke?': 'truth', 'Fill?': 'truth'},
    children: ['FillColor?', 'StrokeColor?', 'AbbreviatedData']
  },
  AbbreviatedData: {text: /^M(?: -?[\d.]+){2}(?: (?:[ML](?: -?[\d.]+){2}|B(?: -?[\d.]+){6}|C))*$/},
  ImageObject: {attributes: {...graphic, CTM: 'matrix', ResourceID: 'id'}},
  CustomTags: {children: ['CustomTag*']},
  CustomTag: {attributes: {TypeID: 'words'}, children: ['FileLoc']},
  FileLoc: {text: 'location'}
}

const pageRule: Rule = {children: ['Area', 'Content']}
const pageEntry: Rule = {attributes: {ID: 'id', BaseLoc: 'location'}}
const tagsEntry: Rule = {text: 'location'}

/** What is wrong with an OFD by the rules of the standard. */
export function wrongIn(opened: Opened): string[] {
  const wrong: string[] = []
  const document = opened.xml('Doc_0/Document.xml')
  const parts = [opened.xml('OFD.xml'), document, opened.xml('Doc_0/PublicRes.xml')]
  if (opened.files['Doc_0/DocumentRes.xml']) parts.push(opened.xml('Doc_0/DocumentRes.xml'))
  parts.push(opened.xml('Doc_0/Tags/CustomTags.xml'))
  const pages = pagesOf(opened)
  for (const part of [...parts, ...pages.map(({content}) => content)]) checkElement(part, wrong)

  const ids = new Map<string, string>()
  for (const root of [...parts, ...pages.map(({content}) => content)])
    for (const element of allIn(root, '*')) {
      const id = element.getAttribute('ID')
      if (!id) continue
      if (ids.has(id)) wrong.push(`two things are called ${id}`)
      ids.set(id, element.localName!)
    }
  const most = Math.max(...Array.from(ids.keys(), Number))
  if (Number(textIn(document, 'MaxUnitID')) < most) wrong.push('MaxUnitID is less than an ID')

  const must = (id: string | null, name: string | RegExp, whose: string) => {
    const found = ids.get(id ?? '')
    if (!(typeof name === 'string' ? found === name : name.test(found ?? '')))
      wrong.push(`${whose} refers to ${id}, which is ${found}`)
  }
  for (const {content} of pages) {
    for (const text of allIn(content, 'TextObject')) {
      must(text.getAttribute('Font'), 'Font', 'TextObject')
      checkOffsets(text, wrong)
    }
    for (const image of allIn(content, 'ImageObject'))
      must(image.getAttribute('ResourceID'), 'MultiMedia', 'ImageObject')
  }
  for (const place of allIn(document, 'Dest')) must(place.getAttribute('PageID'), 'Page', 'Dest')
  for (const tag of allIn(opened.xml('Doc_0/Tags/Official.xml'), 'ObjectRef')) {
    must(tag.getAttribute('PageRef'), 'Page', 'ObjectRef')
    must(tag.textContent, /Object$/, 'ObjectRef')
    const page = pages.find(({id}) => id === tag.getAttribute('PageRef'))
    const isThere = page && allIn(page.content, '*').some(one => one.getAttribute('ID') === tag.textContent)
    if (!isThere) wrong.push(`object ${tag.textContent} is not on the page that its tag says`)
  }
  for (const [root, name] of [
    ['Doc_0/Res', 'FontFile'],
    ['Doc_0/Res', 'MediaFile'],
    ['Doc_0/Tags', 'FileLoc']
  ] as const)
    for (const file of parts.flatMap(part => allIn(part, name)))
      if (!opened.files[`${root}/${file.textContent}`]) wrong.push(`${file.textContent} is not there`)
  return wrong
}

function ruleOf(element: Element): Rule | undefined {
  const name = element.localName!
  const parent = (element.parentNode as Element | null)?.localName
  if (name === 'Page') return parent === 'Pages' ? pageEntry : pageRule
  if (name === 'CustomTags' && parent === 'Document') return tagsEntry
  return rules[name]
}

function checkElement(element: Element, wrong: string[]): void {
  const name = element.localName!
  const rule = ruleOf(element)
  if (!rule) {
    wrong.push(`${name} is no element of the standard that we write`)
    return
  }
  if (element.namespaceURI !== 'http://www.ofdspec.org/2016')
    wrong.push(`${name} is in no or another namespace`)
  checkAttributes(element, rule, wrong)
  const children = childrenOf(element)
  const order = children.map(({localName}) =>
    /^(?:Text|Path|Image)Object$/.test(localName!) && name === 'Layer' ? 'Object' : localName
  )
  const pattern = (rule.children ?? []).map(child => {
    const [, base, many = ''] = /^(\w+)([?*]?)$/.exec(child)!
    return `(?:${base} )${many}`
  })
  if (!new RegExp(`^${pattern.join('')}$`).test(order.map(one => `${one} `).join('')))
    wrong.push(`${name} has ${order.join(' ') || 'nothing'} in it`)
  if (children.length === 0 && rule.text && !fits(rule.text, element.textContent ?? ''))
    wrong.push(`${name} says “${element.textContent}”`)
  if (!rule.text && children.length === 0 && element.textContent) wrong.push(`${name} has text`)
  for (const child of children) checkElement(child, wrong)
}

function checkAttributes(element: Element, {attributes = {}}: Rule, wrong: string[]): void {
  const left = new Set(
    Array.from(element.attributes, ({name}) => name).filter(name => !name.startsWith('xmlns'))
  )
  for (const [key, type] of Object.entries(attributes)) {
    const name = key.replace('?', '')
    const value = element.getAttribute(name)
    left.delete(name)
    if (value === null) {
      if (!key.endsWith('?')) wrong.push(`${element.localName} has no ${name}`)
    } else if (!fits(type, value)) wrong.push(`${element.localName} has ${name}="${value}"`)
  }
  for (const name of left) wrong.push(`${element.localName} has ${name}, which the standard does not know`)
}

const fits = (type: Type, text: string) => (type instanceof RegExp ? type.test(text) : types[type](text))

/** An offset for every character but the first, and glyphs for characters that are there (11.3, 11.4). */
function checkOffsets(text: Element, wrong: string[]): void {
  const code = allIn(text, 'TextCode')[0]!
  const words = code.textContent ?? ''
  const offsets = offsetsIn(code.getAttribute('DeltaX'))
  const transforms = allIn(text, 'CGTransform')
  if (offsets.length !== words.length - 1) wrong.push(`“${words}” has ${offsets.length} offsets`)
  for (const one of transforms)
    if (Number(one.getAttribute('CodePosition')) + Number(one.getAttribute('CodeCount')) > words.length)
      wrong.push(`a glyph stands for what “${words}” does not have`)
}
