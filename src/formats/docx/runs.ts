import type {BaseXmlComponent} from 'docx'
import {legalPart} from '../../language/characters.ts'
import type {Profile} from '../../style/profile.ts'
import type {Look} from './engine.ts'
import {type Content, element} from './raw.ts'
import {fontsOf} from './styles.ts'

export interface RunOptions extends Pick<Look, 'face' | 'bold' | 'strike' | 'size'> {
  /** Marks a slot. */
  readonly highlight?: boolean
  /** Character spacing in twips, for runs of another size than the body. */
  readonly spacing?: number
  /** The words are deleted by a tracked change. */
  readonly deleted?: boolean
}

// Quotation marks, dashes, ellipses and dots are drawn by the Latin font unless the run says otherwise.
const ambiguous = /[\u00B7\u2010-\u2027\u2030-\u203B×÷±°§]/

/** Text as one run. Line breaks and tabs become the elements Word has for them. */
export function run(text: string, profile: Profile, options: RunOptions = {}): BaseXmlComponent {
  return element('w:r', {}, properties(text, profile, options), contentOf(text, options.deleted ?? false))
}

function properties(text: string, profile: Profile, options: RunOptions): Content {
  const {face, bold, strike, highlight, size, spacing} = options
  const hint = ambiguous.test(text) ? {'w:hint': 'eastAsia'} : {}
  const fonts = face ? {...hint, ...fontsOf(profile, face)} : hint
  const parts: Content[] = [
    Object.keys(fonts).length > 0 && element('w:rFonts', fonts),
    bold && element('w:b'),
    strike && element('w:strike'),
    spacing !== undefined && element('w:spacing', {'w:val': spacing}),
    size !== undefined && [element('w:sz', {'w:val': size}), element('w:szCs', {'w:val': size})],
    highlight && element('w:highlight', {'w:val': 'yellow'})
  ]
  return parts.some(part => part) && element('w:rPr', {}, parts)
}

function contentOf(text: string, deleted: boolean): Content[] {
  const name = deleted ? 'w:delText' : 'w:t'
  return legalPart(text)
    .split(/(\t|\r\n|\r|\n)/)
    .filter(part => part)
    .map(part => {
      if (part === '\t') return element('w:tab')
      if (/^[\r\n]/.test(part)) return element('w:br')
      return element(name, {'xml:space': 'preserve'}, part)
    })
}
