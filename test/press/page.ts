import {readFile} from 'node:fs/promises'
import {stringify} from 'yaml'
import type {Article} from '../../src/compose/article.ts'
import {compose} from '../../src/compose/compose.ts'
import type {Finding} from '../../src/finding.ts'
import {isNamed} from '../../src/kind/kind.ts'
import type {StoryText} from '../../src/page/sheet.ts'
import {withPhotos} from '../../src/photo/with-photos.ts'
import {modelOf} from '../drafts.ts'
import {kindCalled, kinds} from '../kinds.ts'

/** The article of an example, with its photos. */
export async function example(name: string): Promise<Article> {
  const text = await readFile(`examples/${name}/draft.yaml`, 'utf8')
  const {model} = modelOf(text)
  const kind = kinds.find(known => isNamed(known, model.draft.kind!.text))!
  const article = compose(model, kind, () => {})
  return withPhotos(
    article,
    path => readFile(`examples/${name}/${path}`),
    () => {}
  )
}

/** The article of a draft's text, in the feature kind, with what composing found. */
export function articleOf(text: string, kind = 'feature'): {article: Article; findings: Finding[]} {
  const {model, findings} = modelOf(text)
  const told = [...findings]
  return {article: compose(model, kindCalled(kind), finding => void told.push(finding)), findings: told}
}

/** A story of one chapter, as long as its sentences. */
export const story = (title: string, sentences: number): Article =>
  articleOf(
    stringify({
      标题: title,
      署名: [{姓名: '甲'}],
      导语: '水渠通到了村口。',
      章节: [{标题: ['引水上山'], 正文: '家家户户都来出工，渠水顺着山腰流进田里。'.repeat(sentences)}],
      展望: '明年还要再修一段。'
    })
  ).article

/** What stands over a story and in its columns, as the page should say it. */
export function wordsOf({kicker, title, deck, byline, note, items}: StoryText): {head: string; body: string} {
  const line = (one: {clusters: ReadonlyArray<string>} | null) => one?.clusters.join('') ?? ''
  return {
    head: [line(kicker), ...title.map(line), line(deck), ...byline.map(line), ...note.map(line)].join(''),
    body: items.map(item => ('clusters' in item ? line(item) : item.lines.map(line).join(''))).join('')
  }
}
