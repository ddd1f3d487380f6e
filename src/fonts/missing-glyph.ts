import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Report} from '../finding.ts'
import {placeIn} from '../model/value.ts'
import type {Notice} from '../notice.ts'
import {findingOf} from '../notice.ts'

export const missingGlyph: Notice = {
  id: 'missing-glyph',
  title: {zh: '字体里没有这个字', en: 'Character that no font has'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '排版用的字体里都没有这个字，版面上会是空框；人名里的生僻字尤其要当心。',
    en: 'None of the fonts has the character; the page would show an empty box.'
  },
  how: {
    zh: '核对是否写错；确是生僻字的，请在交给报社或印厂时单独注明，由对方补字。',
    en: 'Check the character; if it is right, tell the printer, who can add it.'
  }
}

/** Which code points fonts have a glyph for. */
export interface Coverage {
  has(code: number): boolean
}

/** Characters that are no ink: blanks, joiners, selectors, controls. */
const inkless = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]$/u

/** Tell each character of an article that no font can show, once a place. */
export function reportMissingGlyphs(tree: Root, covered: Coverage, report: Report): void {
  const fine = new Set<number>()
  visit(tree, 'text', ({value: text, data}) => {
    let at = 0
    for (const character of text) {
      const code = character.codePointAt(0)!
      const from = at
      at += character.length
      if (fine.has(code)) continue
      if (covered.has(code) || inkless.test(character)) {
        fine.add(code)
        continue
      }
      const value = data?.value
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
      report(
        findingOf(missingGlyph, {
          message: `字体里没有“${character}”（${name}），版面上显示不出来。`,
          path: value?.path,
          range: value ? placeIn(value, from, at) : {start: 0, end: 0}
        })
      )
    }
  })
}
