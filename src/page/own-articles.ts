import type {Heading, PhrasingContent, Root, Text} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import type {PlacedPhoto} from '../compose/article.ts'
import type {Value} from '../model/value.ts'
import {type PageArticle, wordsOf} from './schema.ts'
import type {OnPage} from './story.ts'

/** What a page file says itself, without a draft: a photo (图片新闻) or a guide to other pages (导读). Undefined for a draft. */
export function ownArticle(entry: PageArticle): OnPage | undefined {
  if (entry.picture) return pictureNews(entry, entry.picture)
  if (entry.guide) return guideTo(entry)
  return undefined
}

function pictureNews({title, caption, credit}: PageArticle, file: Value): OnPage {
  const words: PhrasingContent[] = caption ? [said(caption)] : []
  if (credit)
    words.push({
      type: 'textDirective',
      name: 'credit',
      children: [said(credit), {type: 'text', value: ' 摄'}]
    })
  const tree: Root = {
    type: 'root',
    children: [
      ...(title ? [heading(title)] : []),
      {
        type: 'containerDirective',
        name: 'photo',
        attributes: {src: file.text},
        children: [{type: 'paragraph', children: words}]
      }
    ]
  }
  const photo: PlacedPhoto = {file, caption: wordsOf(caption), credit: wordsOf(credit)}
  return {tree, photos: new Map([[file.text, photo]])}
}

function guideTo({title, guide = []}: PageArticle): OnPage {
  const list: ContainerDirective = {
    type: 'containerDirective',
    name: 'guide',
    children: guide.map(({title: words, page}) => ({
      type: 'paragraph',
      children: [said(words), ...(page ? [{type: 'break' as const}, said(page)] : [])]
    }))
  }
  const head: Heading = title
    ? heading(title)
    : {type: 'heading', depth: 1, children: [{type: 'text', value: '导读'}]}
  return {tree: {type: 'root', children: [head, list]}, photos: new Map()}
}

const heading = (value: Value): Heading => ({type: 'heading', depth: 1, children: [said(value)]})

const said = (value: Value): Text => ({type: 'text', value: value.text, data: {value}})
