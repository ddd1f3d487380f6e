import type {Node, Paragraph, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {emsOf} from '../../language/characters.ts'
import type {Builder} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

const isDate = (words: string) => /\d{4}年|[〇○零一二三四五六七八九]{4}年/.test(words)

/**
 * 署名 and 成文日期 (GB/T 9704—2012, 7.3.5). With a seal the date ends four characters from the right and the name
 * stands centred over it; without one the name ends two characters from the right and the date begins two characters
 * further in; a date longer than the name takes the name's place, and the name moves in.
 */
export function signoff({profile, geometry}: Work): Builder<ContainerDirective> {
  return (node, render) => {
    const lines = node.children.filter((child): child is Paragraph => child.type === 'paragraph')
    const last = lines.at(-1)
    const date = last && (lines.length > 1 || isDate(wordsOf(last))) ? last : undefined
    const {sealed, right} = profile.signoff
    const {cell} = geometry
    const width = (line: Node | undefined) => (line ? emsOf(wordsOf(line)) * cell : 0)
    const names = lines.filter(line => line !== date)
    const widest = Math.max(0, ...names.map(width))
    const dated = width(date)
    const isLonger = dated > widest
    // A name wider than the date's place pushes the date in, so that it stays centred under the name.
    const sealedRight = Math.max(right * cell, (widest - dated) / 2)
    const dateRight = sealed ? sealedRight : names.length === 0 || isLonger ? 2 * cell : widest - dated
    const nameRight = (name: Paragraph) => {
      if (!date) return 2 * cell
      if (sealed) return dateRight + (dated - width(name)) / 2
      return isLonger ? dateRight + dated - width(name) + 2 * cell : 2 * cell
    }
    const rightOf = (line: Paragraph) => (line === date ? dateRight : nameRight(line))
    return lines.map((line, index) =>
      paragraph(
        'signoff',
        {
          before: index === 0 ? (sealed ? 2 : 1) * geometry.pitch : undefined,
          keepNext: index < lines.length - 1,
          indent: {right: Math.max(0, Math.round(rightOf(line)))}
        },
        render(line.children)
      )
    )
  }
}

/** 附件说明: a line below the text, two characters in, the names hanging (GB/T 9704—2012, 7.3.4). */
export function attachments({profile, geometry, keepsNext}: Work): Builder<ContainerDirective> {
  return (node, render) => {
    const names = node.children.filter((child): child is Paragraph => child.type === 'paragraph')
    const {cell, pitch} = geometry
    const numberOf = (name: Paragraph) => /^(?:附件[：:])?(\d+[.．]\s*)?/.exec(wordsOf(name))?.[1] ?? ''
    const widest = Math.max(0, ...names.map(name => emsOf(numberOf(name)) * cell))
    return names.map((name, index) => {
      const isFirst = index === 0
      const label = isFirst && !/^附件[：:]/.test(wordsOf(name)) ? '附件：' : ''
      const hanging = Math.round((isFirst ? 3 * cell : 0) + emsOf(numberOf(name)) * cell)
      return paragraph(
        'attachments',
        {
          before: isFirst ? pitch : undefined,
          keepNext: keepsNext.has(name),
          indent: {left: Math.round(5 * cell + widest), hanging}
        },
        label && run(label, profile),
        render(name.children)
      )
    })
  }
}

/** 附件: a page of its own, 附件 and its number in the corner, the title on the third line (7.3.4). */
export function attachment({profile}: Work): Builder<ContainerDirective> {
  return (node, render) => {
    const [first, ...others] = node.children
    const marked = first?.type === 'paragraph' && /^附件\s*\d*$/.test(wordsOf(first).trim())
    const mark = marked ? render(first.children) : run('附件', profile)
    const [title, ...body] = marked ? others : node.children
    return [
      paragraph('attachmentMark', {pageBreakBefore: true}, mark),
      ...render(title ? [title] : [], {style: 'attachmentTitle'}),
      ...render(body)
    ]
  }
}

/** 附表: a page of its own with a title and a table. */
export function annex(): Builder<ContainerDirective> {
  return (node, render) => {
    const [title, ...body] = node.children
    const head = title?.type === 'paragraph' ? render(title.children) : []
    const rest: ReadonlyArray<RootContent> = title?.type === 'paragraph' ? body : node.children
    return [paragraph('attachmentTitle', {pageBreakBefore: true, before: 0}, head), ...render(rest)]
  }
}
