import {readFile} from 'node:fs/promises'
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

/** What stands over a story and in its columns, as the page should say it. */
export function wordsOf({kicker, title, deck, byline, note, items}: StoryText): {head: string; body: string} {
  const line = (one: {clusters: ReadonlyArray<string>} | null) => one?.clusters.join('') ?? ''
  return {
    head: [line(kicker), ...title.map(line), line(deck), ...byline.map(line), ...note.map(line)].join(''),
    body: items.map(item => ('clusters' in item ? line(item) : item.lines.map(line).join(''))).join('')
  }
}
