import type {BaseXmlComponent} from 'docx'
import {emsOf} from '../../language/characters.ts'
import type {Attachments, Attendance, Sheet, Signoff, Words} from '../../official/block.ts'
import {type JointSignatures, jointSignatures} from '../../official/joint-signatures.ts'
import {saying, textOf} from '../../official/words.ts'
import type {Geometry} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'
import {anchored} from './contents.ts'
import type {Builder, Render} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

/**
 * 署名 and 成文日期 (GB/T 9704—2012, 7.3.5). With a seal the date ends four characters from the right and the name
 * stands centred over it; without one the name ends two characters from the right and the date begins two characters
 * further in; a date longer than the name takes the name's place, and the name moves in.
 */
export function signoff({profile, geometry}: Work): Builder<Signoff> {
  const {sealed, right} = profile.signoff
  const {cell, pitch} = geometry
  const width = (line: Words | undefined) => (line ? emsOf(textOf(line)) * cell : 0)
  return (block, render) => {
    const {names, date} = block
    const joint = jointSignatures(block, profile, geometry)
    if (joint) return sealedSide(joint, date, geometry, profile, render)
    const widest = Math.max(0, ...names.map(width))
    const dated = width(date)
    const isLonger = dated > widest
    // A name wider than the date's place pushes the date in, so that it stays centred under the name.
    const sealedRight = Math.max(right * cell, (widest - dated) / 2)
    const dateRight = sealed ? sealedRight : names.length === 0 || isLonger ? 2 * cell : widest - dated
    const nameRight = (name: Words) => {
      if (!date) return 2 * cell
      if (sealed) return dateRight + (dated - width(name)) / 2
      return isLonger ? dateRight + dated - width(name) + 2 * cell : 2 * cell
    }
    const lines = date ? [...names, date] : names
    return lines.map((line, index) =>
      paragraph(
        'signoff',
        {
          before: index === 0 ? (sealed ? 2 : 1) * pitch : undefined,
          keepNext: index < lines.length - 1,
          indent: {right: Math.max(0, Math.round(line === date ? dateRight : nameRight(line)))}
        },
        render(line)
      )
    )
  }
}

/** Signatures side by side in columns, and the date under the last of them. */
function sealedSide(
  {columns, rows, between}: JointSignatures,
  date: Words | undefined,
  {pitch, width}: Geometry,
  profile: Profile,
  render: Render
): BaseXmlComponent[] {
  const middles = Array.from({length: columns}, (_, index) => ((index + 0.5) * width) / columns)
  const tab = () => run('\t', profile)
  const lines = rows.map((row, index) =>
    paragraph(
      'signoff',
      {
        align: 'left',
        before: (index === 0 ? 2 : between) * pitch,
        keepNext: index < rows.length - 1 || date !== undefined,
        // A last row that is not full stands on the right.
        centerTabs: middles.slice(columns - row.length)
      },
      row.map(name => [tab(), render(name)])
    )
  )
  if (!date) return lines
  return [...lines, paragraph('signoff', {align: 'left', centerTabs: middles.slice(-1)}, tab(), render(date))]
}

/** 附件说明: a line below the text, two characters in, the names hanging (GB/T 9704—2012, 7.3.4). */
export function attachments({geometry}: Work): Builder<Attachments> {
  const {cell, pitch} = geometry
  return ({names, keepsNext}, render) => {
    const widest = Math.max(0, ...names.map(({number}) => emsOf(number) * cell))
    return names.map(({number, words}, index) => {
      const isFirst = index === 0
      const hanging = Math.round((isFirst ? 3 * cell : 0) + emsOf(number) * cell)
      return paragraph(
        'attachments',
        {
          before: isFirst ? pitch : undefined,
          keepNext: keepsNext || index < names.length - 1,
          indent: {left: Math.round(5 * cell + widest), hanging}
        },
        render(words)
      )
    })
  }
}

/** 出席, 请假 and 列席: a line below the text, two characters in, in 黑体, and who hangs behind it (10.3). */
export function attendance({geometry}: Work): Builder<Attendance> {
  const {cell, pitch} = geometry
  return ({rows}, render) =>
    rows.map(({label, words}, index) => {
      const hanging = Math.round(emsOf(label) * cell)
      const own = {type: 'marked', face: '黑体', children: saying(label)} as const
      return paragraph(
        'annotation',
        {before: index === 0 ? pitch : undefined, align: 'left', indent: {left: 2 * cell + hanging, hanging}},
        render([own, ...words])
      )
    })
}

/** 附件: a page of its own, 附件 and its number in the corner, the title on the third line (7.3.4); or 附表. */
export function sheet(): Builder<Sheet> {
  return ({mark, title, anchor}, render) => {
    if (!mark) {
      const words = anchored(anchor, render(title))
      return [paragraph('attachmentTitle', {pageBreakBefore: true, before: 0}, words)]
    }
    return [
      paragraph('attachmentMark', {pageBreakBefore: true}, anchored(anchor, render(mark))),
      ...(title.length > 0 ? [paragraph('attachmentTitle', {}, render(title))] : [])
    ]
  }
}
