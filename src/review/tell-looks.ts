import type {ReadParagraph} from './read-body.ts'
import {excerpt} from './show.ts'
import {under} from './tell.ts'

/** What was done to the looks of words and changes what they say, one plain sentence each. `isProse`: of which paragraphs of now. */
export function tellLooks(
  after: ReadonlyArray<ReadParagraph>,
  isProse: (index: number) => boolean
): string[] {
  return after.flatMap(({looks, words, heading}, index) =>
    looks.flatMap(({sort, words: own}) => {
      if (sort === 'struck')
        return `划了删除线${under(heading, words)}，字还在，草稿未改；要删的请在草稿里删：${excerpt(own)}`
      if (sort === 'hidden')
        return `设成了隐藏文字${under(heading, words)}，草稿未改；要删的请在草稿里删：${excerpt(own)}`
      if (sort === 'numbered')
        return `加了自动编号或项目符号${under(heading, words)}，编号没有写回，请自己看看：${excerpt(own)}`
      return isProse(index) ? `一段正文改成了标题的样式，草稿未改，请自己看看：${excerpt(own)}` : []
    })
  )
}
