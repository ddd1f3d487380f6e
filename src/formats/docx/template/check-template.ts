import type {Element} from '@xmldom/xmldom'
import {descendantsOf} from '../../../ooxml/elements.ts'
import {textOf} from '../../../ooxml/package.ts'
import {related} from '../../../ooxml/parts.ts'
import {readXml} from '../../../ooxml/read-xml.ts'
import {placesOfBody} from './place-of-body.ts'
import {
  bodyName,
  elementNamed,
  isWithin,
  mergeFieldsIn,
  namedControls,
  openBraces,
  paragraphsIn,
  placeholdersIn,
  textsIn,
  wordsIn
} from './placeholders.ts'
import {openTemplate, textParts} from './template.ts'
import {type ElementName, elementNames, withoutPlace} from './template-elements.ts'
import {alternativeTexts, customProperties, namesBeside, propertyTexts} from './words-beside.ts'

/** What a template asks for, as plain values. */
export interface TemplateCheck {
  /** Why it cannot be filled, as words that follow “模板”; undefined when it can. */
  readonly unusable?: string
  /** Each place that asks for something, in order. */
  readonly places: ReadonlyArray<TemplatePlace>
  /** Elements of an official document that it has no place for; the draft's are written with the report. */
  readonly absent: ReadonlyArray<string>
  /** Those that have nowhere to go, since the template has the block in which they stand itself. */
  readonly lost: ReadonlyArray<string>
  /** What will not go as its author may think, one plain sentence each. */
  readonly warnings: ReadonlyArray<string>
}

export interface TemplatePlace {
  /** `标题`, `正文` … */
  readonly name: string
  /** The part of the package, e.g. `word/header1.xml`. */
  readonly part: string
  /** What that part is. */
  readonly where: 'body' | 'header' | 'footer' | 'note' | 'properties'
  /** How it is written there. */
  readonly by: 'braces' | 'control' | 'merge-field' | 'alternative-text'
  /** Whether it will be filled; an unknown name stays. */
  readonly isKnown: boolean
  /** Of several places for the report, those that get none of it. */
  readonly isLeft?: true
}

/** Say what a template asks for and how it will be filled. */
export function checkTemplate(bytes: Uint8Array): TemplateCheck {
  const template = openTemplate(bytes)
  if (typeof template === 'string')
    return {unusable: template, places: [], absent: [], lost: [], warnings: []}
  const {parts, main, called, shown, told, paragraphs} = template
  const headers = related(parts, main, 'header')
  const footers = related(parts, main, 'footer')
  const sortOf = (part: string): TemplatePlace['where'] => {
    if (part === main) return 'body'
    return headers.includes(part) ? 'header' : footers.includes(part) ? 'footer' : 'note'
  }
  const custom = customProperties(parts)
  const properties = custom === undefined ? undefined : readXml(textOf(parts, custom)!)
  const places = [
    ...textParts(parts, main).flatMap(part => placesIn(part, sortOf(part), textOf(parts, part)!)),
    ...(properties ? namesBeside(propertyTexts(properties)) : []).map(
      placeIn(custom!, 'properties', 'braces')
    )
  ]
  const unknown = [...new Set(places.filter(({isKnown}) => !isKnown).map(({name}) => name))]
  const document = readXml(textOf(parts, main)!)!
  const warnings = [
    ...told,
    ...unknown.map(name => `“${name}”不认识，不会替换。`),
    ...unclosedIn(textParts(parts, main).map(part => textOf(parts, part)!)),
    ...(placesOfBody(document).length === 0 && paragraphs > 0
      ? ['没有写“{{正文}}”，正文会写在模板的文字后面。']
      : [])
  ]
  const first = places.find(({name, part}) => name === bodyName && part === main)
  const marked = places.map(
    (place): TemplatePlace => (place.name === bodyName && place !== first ? {...place, isLeft: true} : place)
  )
  const {absent, lost} = withoutPlace(called, shown)
  const titles = (names: ReadonlyArray<ElementName>) => names.map(name => elementNames[name])
  return {places: marked, absent: titles(absent), lost: titles(lost), warnings}
}

function unclosedIn(xmls: ReadonlyArray<string>): string[] {
  const found = xmls.flatMap(xml => paragraphsIn(readXml(xml)!).flatMap(one => openBraces(wordsIn(one))))
  return [...new Set(found)].map(
    braces => `“${braces}”的大括号不成对，不会替换；要写成“{{标题}}”的样子，在同一段里。`
  )
}

function placesIn(part: string, where: TemplatePlace['where'], xml: string): TemplatePlace[] {
  const document = readXml(xml)!
  const place = (by: TemplatePlace['by']) => placeIn(part, where, by)
  // A text box is there twice, for programs of before 2010 too.
  const controls = namedControls(document).filter(({control}) => !isWithin(control, 'Fallback'))
  const paragraphs = paragraphsIn(document).filter(paragraph => !isWithin(paragraph, 'Fallback'))
  // A control is filled as a whole, whatever its prompt says in braces.
  const prompts = new Set(controls.flatMap(({control}) => descendantsOf(control, 't')))
  const wordsBeside = (paragraph: Element) =>
    textsIn(paragraph)
      .map(text => (prompts.has(text) ? '' : (text.textContent ?? '')))
      .join('')
  return [
    ...controls.map(({name}) => place('control')(name)),
    ...paragraphs.flatMap(paragraph => [
      ...placeholdersIn(wordsBeside(paragraph)).map(({name}) => place('braces')(name)),
      ...mergeFieldsIn(paragraph).map(({name}) => place('merge-field')(name))
    ]),
    ...namesBeside(alternativeTexts(document)).map(place('alternative-text'))
  ]
}

const placeIn =
  (part: string, where: TemplatePlace['where'], by: TemplatePlace['by']) =>
  (name: string): TemplatePlace => ({
    name,
    part,
    where,
    by,
    isKnown: name === bodyName || elementNamed(name) !== undefined
  })
