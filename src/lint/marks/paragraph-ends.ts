import type {Text} from '../text.ts'
import {tornHead} from '../torn-head.ts'

/** A paragraph that ends as none should, and where: from `start` to the end of its words. */
export interface OpenEnd {
  readonly text: Text
  readonly start: number
  readonly end: number
  readonly message: string
  readonly basis?: string
}

/** The paragraphs that end with the wrong mark, or with none. */
export function openEnds(texts: ReadonlyArray<Text>): OpenEnd[] {
  return [...leadingOn(texts), ...tornHeads(texts), ...unended(texts)]
}

/** 现将安排明确如下。 before the items themselves. */
function* leadingOn(texts: ReadonlyArray<Text>): Generator<OpenEnd> {
  for (const [index, text] of texts.entries()) {
    if (!announces.test(text.value) || !listed.test(texts[index + 1]?.value ?? '')) continue
    const end = text.value.trimEnd().length
    const message = '下面逐项列出，“如下”一类的话后面用冒号。'
    yield {text, start: end - 1, end, message, basis: 'GB/T 15834—2011 4.7.3.1'}
  }
}

/** A head that is none. */
function tornHeads(texts: ReadonlyArray<Text>): OpenEnd[] {
  const text = tornHead(texts)
  if (!text) return []
  const end = text.value.trimEnd().length
  return [{text, start: end - 2, end, message: '这一行像是段落，末尾缺句号。'}]
}

/** Paragraphs of sentences that end in a comma, or in no mark. A line may have been broken by hand. */
function* unended(texts: ReadonlyArray<Text>): Generator<OpenEnd> {
  const prose = texts.filter(({block}) => block === 'paragraph')
  // Lines that were broken by hand end so as a rule.
  const broken = prose.filter(({value}) => endsInComma(value.trimEnd())).length
  const isWrapped =
    prose.filter(({value}) => endsOpen(value.trimEnd())).length > Math.max(2, prose.length / 20)
  for (const [index, text] of prose.entries()) {
    const value = text.value.trimEnd()
    const end = value.length
    if (endsInComma(value) && end > 12 && broken <= Math.max(2, prose.length / 10))
      yield {text, start: end - 1, end, message: '段落末尾用了逗号，应为句号。'}
    else if (!isWrapped && endsOpen(value) && index < prose.length - 1)
      yield {text, start: end - 2, end, message: '段落末尾缺句号。'}
  }
}

/** What announces a list, and what the first line of one begins with; chapters that follow 现将情况报告如下。 are more than that. */
const announces = /(?:如下|下列[^，。；]{2,10})。\s*$/u
const listed = /^\s*(?:1[.．、]|（1）|一是|①)/u

const ends = /[。！？；：”’）》…—]$/u
/** Whose the picture or the text is, behind a stop or a blank: no sentence. */
const credit = /[。\s\u3000][^。]{0,20}(?:摄|摄影|摄影报道|供图|提供|报道|图|整理)$/u

/** Who was at a meeting, or who gets a document: a row of names, and no sentence. */
const names = /^(?:出席|请假|列席|缺席|主持|记录|参会|参加|主送|抄送|分送|报送)[\p{Script=Han}]{0,4}[：:]/u

const endsInComma = (value: string): boolean => value.endsWith('，') || value.endsWith('、')

/** Whether a paragraph of sentences ends as none does. */
const endsOpen = (value: string): boolean =>
  /\p{Script=Han}/u.test(value.at(-1) ?? '') &&
  !credit.test(value.slice(-30)) &&
  !names.test(value) &&
  isSentence(value)

/** Whether a line without an end mark is a sentence and no head: it has pauses, and is long. */
const isSentence = (value: string): boolean =>
  !ends.test(value) &&
  value.length > 14 &&
  /[，。]/u.test(value) &&
  /^[\p{Script=Han}“]/u.test(value) &&
  !/^(?:[一二三四五六七八九十]+、|（|附件|主送|抄送)/u.test(value)
