import type {FootnoteReference, Image, ImageReference, InlineCode, Link, Parent, Text} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {textDirectives} from '../../kind/directives.ts'
import type {Profile, StyleName} from '../../style/profile.ts'
import type {Builder, Builders, Look, Render} from './engine.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

/** Builders for what stands inside a paragraph. */
export function inlineBuilders({profile, writeText}: Work): Builders {
  const plain = ({face, bold, italic, strike, size}: Look) => ({face, bold, italic, strike, size})
  const text: Builder<Text> = (node, _, look) =>
    writeText(node, {...plain(look), highlight: node.data?.slot !== undefined})
  const emphasis: Builder<Parent> = (node, render, look) => render(node.children, {...look, face: '楷体'})
  const strong: Builder<Parent> = (node, render, look) => render(node.children, {...look, bold: true})
  const strike: Builder<Parent> = (node, render, look) => render(node.children, {...look, strike: true})
  // On paper a link is its words; the address follows where the words are not it.
  const link: Builder<Link> = (node, render, look) => {
    const words = render(node.children, look)
    return wordsOf(node) === node.url ? words : [...words, run(`（${node.url}）`, profile, plain(look))]
  }
  const textDirective: Builder<TextDirective> = (node, render, look) => {
    // 9:30 in a template's own words reads as a directive 30.
    if (!(node.name in textDirectives))
      return [run(`:${node.name}`, profile, plain(look)), ...render(node.children, look)]
    if (node.name !== 'run-in') return render(node.children, look)
    return render(node.children, {...look, ...runInLook(wordsOf(node), profile)})
  }
  return {
    text,
    textDirective,
    emphasis,
    strong,
    link,
    delete: strike,
    break: () => [run('\n', profile)],
    linkReference: (node: Parent, render: Render, look: Look) => render(node.children, look),
    image: (node: Image, _: Render, look: Look) => [run(node.alt ?? '', profile, plain(look))],
    imageReference: (node: ImageReference, _: Render, look: Look) => [
      run(node.alt ?? '', profile, plain(look))
    ],
    footnoteReference: (node: FootnoteReference) => [run(`〔${node.label ?? node.identifier}〕`, profile)],
    inlineCode: (node: InlineCode, _: Render, look: Look) => [run(node.value, profile, plain(look))]
  }
}

const byNumber: ReadonlyArray<readonly [RegExp, StyleName]> = [
  [/^[一二三四五六七八九十百]+、/, 'heading1'],
  [/^（[一二三四五六七八九十百]+）/, 'heading2'],
  [/^\d+[.．、]/, 'heading3'],
  [/^（\d+）/, 'heading4']
]

/** A run-in head looks like the heading of its number. */
function runInLook(words: string, profile: Profile): Look {
  const numbered = profile.runIn.byNumber ? byNumber.find(([number]) => number.test(words))?.[1] : undefined
  const {face, bold} = profile.styles[numbered ?? 'runIn']
  return {face: face ?? profile.styles.body.face, bold}
}
