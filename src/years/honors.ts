import type {Article} from '../compose/article.ts'

const won =
  /(?:荣获|获评|获得|被授予|授予|命名为|被评为|评为|入选|创成|成功创建)[^。；“”]{0,20}“([^“”]{4,40})”/gu

/** Honours that last year's report announced and this year's announces again, without saying that it was then. */
export function honorsAgain(
  before: Article,
  after: Article,
  [old, now]: readonly [ReadonlyArray<string>, ReadonlyArray<string>]
): string[] {
  const announced = new Set([...listed(before), ...toldIn(old)])
  const again = [...listed(after), ...toldIn(now)].filter(name => announced.has(name))
  return [...new Set(again)]
}

const listed = ({draft}: Article): string[] =>
  (draft?.honors ?? []).flatMap(({name}) => (name && name.slot === undefined ? [name.text] : []))

/** Names of honours in sentences that say no year of the past. */
function toldIn(words: ReadonlyArray<string>): string[] {
  return words.flatMap(text => [...text.matchAll(won)].map(({1: name}) => name!))
}
