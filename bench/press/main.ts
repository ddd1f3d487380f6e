import {readFileSync} from 'node:fs'
import type {Node, Parent, Text} from 'mdast'
import type {Article} from '../../src/compose/article.ts'
import {press as pressFormat} from '../../src/formats/press/press.ts'
import {context} from '../../test/context.ts'
import {example} from '../../test/press/page.ts'

// As the command line does: Typst in a process of its own.
const work = context({report: () => {}, date: '2026-01-01'})

/** Milliseconds of the first page of a process, and the median of pages after one character was changed. */
export async function edits(count: number): Promise<{first: number; again: number; page: number}> {
  const article = await example('zhaotong')
  const times: number[] = []
  let page = 0
  for (let index = 0; index <= count; index++) {
    const edited = withWords(
      article,
      text => text.replace('，', `${'一二三四五六七八九'[index % 9]}，`),
      index
    )
    const start = performance.now()
    const [written] = await pressFormat.write(edited, {fonts: 'bundled'}, work)
    times.push(performance.now() - start)
    page = written!.bytes.length
  }
  const [first, ...rest] = times
  return {first: first!, again: rest.sort((a, b) => a - b)[rest.length >> 1]!, page}
}

/** Resident MiB, Typst's process included, after each ten of so many pages, each with its own words. */
export async function pages(count: number): Promise<number[]> {
  const articles = await Promise.all(['zhaotong', 'tongliao', 'kunming'].map(example))
  const sizes: number[] = []
  for (let index = 1; index <= count; index++) {
    const article = withWords(articles[index % 3]!, text => rotated(text, index))
    await pressFormat.write(article, {fonts: 'bundled'}, work)
    if (index % 10 === 0) sizes.push(resident())
  }
  return sizes
}

/** This process and those it started, where Linux tells of them. */
function resident(): number {
  const pages = (pid: string | number) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')
  return ([process.pid, ...children].filter(Boolean) as string[]).reduce(
    (sum, pid) => sum + pages(pid) / 256,
    0
  )
}

const rotated = (text: string, by: number) => {
  const at = (by * 7) % text.length
  return text.slice(at) + text.slice(0, at)
}

/** The article with other words: in all its long texts, or in one of them. */
function withWords(article: Article, change: (text: string) => string, only?: number): Article {
  const count = longTexts(article.tree).length
  let seen = 0
  const copy = <Any extends Node>(node: Any): Any => {
    if (isLongText(node)) {
      const isMeant = only === undefined || seen === only % count
      seen++
      return isMeant ? {...node, value: change(node.value)} : node
    }
    return 'children' in node ? {...node, children: (node as unknown as Parent).children.map(copy)} : node
  }
  return {...article, tree: copy(article.tree)}
}

const isLongText = (node: Node): node is Text => node.type === 'text' && (node as Text).value.length > 60

const longTexts = (node: Node): Node[] =>
  isLongText(node) ? [node] : 'children' in node ? (node as Parent).children.flatMap(longTexts) : []
