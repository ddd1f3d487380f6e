import type {Article} from '../compose/article.ts'
import type {Section} from '../model/schema.ts'
import type {Value} from '../model/value.ts'

/** What last year's report said would be done, and whether this year's has a word on it. */
export interface Promised {
  readonly text: string
  readonly isMentioned: boolean
  /** Words of it that this year's report has. */
  readonly by?: string
}

const ahead = /下一?步|打算|今后|明年|下年|来年|计划|安排|展望|努力方向/
const promising =
  /建成|完成|推进|推动|实施|启动|开展|建设|打造|新建|改造|培育|健全|完善|出台|引进|争创|申报|力争|确保|落实|举办|编制|修订|整治|配齐|覆盖/
/** What every report says. */
const stock =
  /习近平|党的|二十大|新时代|中国特色|社会主义|共同体|高质量发展|以人民为中心|民族团结|进步示范|示范创建|经济社会|各族群众|人民群众|基层治理|工作机制|体制机制|贯彻落实|乡村振兴|县委县政府/
/** So many characters in common are no chance. */
const telling = 4

/** The promises of last year's outlook and of its plans, clause by clause. */
export function promisesIn({draft}: Article, after: ReadonlyArray<string>): Promised[] {
  const prose = after.join('\n')
  const plans = (draft?.sections ?? []).filter(({heading, role}) =>
    [...(heading ?? []), ...(role ?? [])].some(({text}) => ahead.test(text))
  )
  const texts = [...(draft?.outlook ?? []), ...plans.flatMap(proseIn)].map(({text}) => text)
  const clauses = texts.flatMap(text => text.split(/[，。；！\n]/u)).map(clause => clause.trim())
  const promises = clauses.filter(clause => clause.length >= 8 && promising.test(clause))
  return [...new Set(promises)].map(text => {
    const by = sharedWith(text, prose)
    return {text, isMentioned: by !== undefined, ...(by === undefined ? {} : {by})}
  })
}

function proseIn({intro = [], body = [], measures = [], items = []}: Section): Value[] {
  return [
    ...intro,
    ...measures.flatMap(measure => [
      ...(measure.heading ?? []),
      ...(measure.body ?? []),
      ...(measure.items ?? []).flatMap(one => [...(one.heading ?? []), ...(one.body ?? [])])
    ]),
    ...items.flatMap(one => [...(one.heading ?? []), ...(one.body ?? [])]),
    ...body
  ]
}

/** Telling words of a clause that a text has, too. */
function sharedWith(clause: string, text: string): string | undefined {
  for (let length = Math.min(12, clause.length); length >= telling; length--) {
    for (let at = 0; at + length <= clause.length; at++) {
      const words = clause.slice(at, at + length)
      if (/^[\p{Script=Han}\dA-Za-z“”《》]+$/u.test(words) && !stock.test(words) && text.includes(words))
        return words
    }
  }
  return undefined
}
