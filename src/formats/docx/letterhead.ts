import type {BaseXmlComponent} from 'docx'
import {emsOf} from '../../language/characters.ts'
import type {Letterhead, Words} from '../../official/block.ts'
import {textOf} from '../../official/words.ts'
import type {Geometry} from '../../style/geometry.ts'
import {millimetres} from '../../style/length.ts'
import type {Profile} from '../../style/profile.ts'
import type {Builder, Render} from './engine.ts'
import {jointIssuers} from './joint-issuers.ts'
import {aboveIssuer, doubleRule, issuerLine, letterRule, letterTop} from './letter.ts'
import {paragraph} from './paragraph.ts'
import {element} from './raw.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

/**
 * 版头 (GB/T 9704—2012, 7.2): 份号, 密级 and 紧急程度 in the corner, the red name of the issuer 35 mm below the type
 * area's edge, two lines below it the number, with 签发人 when the document goes upwards, and the red rule 4 mm below.
 */
export function letterhead({profile, geometry}: Work): Builder<Letterhead> {
  const {cell, pitch, width} = geometry
  const letter = letterLetterhead(profile, geometry)
  const joint = jointIssuers(profile, geometry)
  return (block, render) => {
    if (block.form === 'letter') return letter(block, render)
    const {marks, issuer, number, signers} = block
    const size = issuerSize(textOf(issuer), profile.styles.issuer.size ?? 60, width)
    const lift = (pitch - cell) / 2 - size * 2
    const top = Math.max(pitch / 2, profile.issuerTop - marks.length * pitch + lift)
    const name = paragraph(
      'issuer',
      {before: Math.round(top), after: 2 * pitch - size * 2, line: Math.round(size * 24)},
      render(issuer, {size: size * 2})
    )
    const rule = {
      'w:val': 'single',
      'w:sz': 18,
      'w:space': 0,
      'w:color': profile.styles.issuer.colour ?? 'FF0000'
    }
    return [
      ...marks.map(mark => paragraph('mark', {}, render(mark.words))),
      ...(block.joint ? joint(block, render) : issuer.length > 0 ? [name] : []),
      ...numberLines(number, signers, {profile, geometry}, render),
      paragraph('number', {
        // Counted from the words, below which the grid leaves half a gap.
        line: Math.max(20, Math.round(millimetres(4) - (pitch - cell) / 2)),
        after: 2 * pitch,
        border: element('w:pBdr', {}, element('w:bottom', rule))
      })
    ]
  }
}

/** The number, and on its line the last of 签发人 (7.2.5, 7.2.6): two a line, those below under the first. */
function numberLines(
  number: Words,
  signers: ReadonlyArray<Words>,
  {profile, geometry: {cell, width}}: Pick<Work, 'profile' | 'geometry'>,
  render: Render
): BaseXmlComponent[] {
  const [only, ...others] = signers
  if (!only) return [paragraph('number', {align: 'center'}, render(number))]
  const indent = {left: cell, right: cell}
  const tab = run('\t', profile)
  if (others.length === 0)
    return [paragraph('number', {indent, rightTab: width - cell}, render(number), tab, render(only))]
  const below = emsOf('签发人：')
  const wide = Math.max(emsOf(textOf(only)), ...others.map(line => below + emsOf(textOf(line))))
  // A little more than counted, so that no rounding breaks a name.
  const from = Math.round(width - cell - (wide + 0.25) * cell)
  return signers.map((line, index) =>
    paragraph(
      'number',
      {indent, leftTab: index === 0 ? from : from + below * cell},
      index === others.length && render(number),
      tab,
      render(line)
    )
  )
}

/** 版头 of a letter (10.1), which begins at the top of a first page of its own. */
function letterLetterhead(
  profile: Profile,
  geometry: Geometry
): (block: Letterhead, render: Render) => BaseXmlComponent[] {
  const {pitch, cell, width, page, margins} = geometry
  const {above} = letterTop(geometry)
  // In the middle of the paper, not of the type area.
  const side = Math.round((page.width - letterRule) / 2)
  return ({marks, issuer, number}, render) => {
    const size = issuerSize(textOf(issuer), profile.styles.issuer.size ?? 60, width)
    const before = Math.max(0, above - aboveIssuer(size))
    const [first, ...others] = marks
    // From the rule to the words, around which a line has half of what is between two.
    const below = Math.round((7 / 8) * cell - (pitch - cell) / 2)
    return [
      paragraph('issuer', {line: issuerLine(size), before, after: 0}, render(issuer, {size: size * 2})),
      paragraph('number', {
        // Counted from the characters, around which their line leaves as much again.
        line: Math.max(20, Math.round(millimetres(4)) - aboveIssuer(size)),
        indent: {left: side - margins.left, right: side - margins.right},
        border: element('w:pBdr', {}, element('w:bottom', doubleRule(profile, 'thickThin')))
      }),
      paragraph(
        first ? 'mark' : 'number',
        {before: below, rightTab: width, after: others.length > 0 ? undefined : 2 * pitch},
        first && render(first.words),
        run('\t', profile),
        render(number)
      ),
      ...others.map((mark, index) =>
        paragraph('mark', {after: index === others.length - 1 ? 2 * pitch : undefined}, render(mark.words))
      )
    ]
  }
}

/** The largest whole size up to the profile's at which the issuer's name fits one line. */
function issuerSize(name: string, largest: number, width: number): number {
  return Math.max(22, Math.min(largest, Math.floor(width / 20 / Math.max(1, emsOf(name)))))
}
