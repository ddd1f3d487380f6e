import type {Text} from '../text.ts'

/** Words that do not go with the kind of document, and where. */
export interface Fault {
  readonly text: Text
  readonly start: number
  readonly end: number
  readonly message: string
  readonly basis: string
}

const rules = '《党政机关公文处理工作条例》第十五条'
const titled =
  /关于[^。；：]{2,60}的(?<kind>请示|报告|函|复函|通知|通报|通告|公告|决定|意见|批复|纪要)[。]?$/u
/** What a request ends with. */
const asks =
  /(?:妥否|当否|可否|是否妥当|以上请示如无不妥|以上意见妥否|以上请示妥否)，?[^。！？\n]{0,8}请[^。！？\n]{0,6}(?:批示|指示|批复|审批|批准|审示)/gu
/** What other kinds end with. */
const tells = /(?:^|[。\n])(?<closing>特此(?:报告|通知|通报|通告|公告|函达|函复))(?=[。\s]|$)/gu
const fits: Readonly<Record<string, RegExp>> = {
  特此报告: /^报告$/u,
  特此通知: /^通知$/u,
  特此通报: /^通报$/u,
  特此通告: /^通告$/u,
  特此公告: /^公告$/u,
  特此函达: /^函$/u,
  特此函复: /^(?:函|复函)$/u
}

/** How many lines the title is looked for in. */
const reach = 12

/**
 * What the last words of a document say against its kind: a report or a letter that asks for a decision, a request that ends
 * as a report, or that asks twice or goes to several.
 */
export function closingFaults(texts: ReadonlyArray<Text>): Fault[] {
  const title = texts
    .slice(0, reach)
    .findIndex(({block, value}) => block !== 'heading' && titled.test(value.trim()))
  const kind = title < 0 ? undefined : titled.exec(texts[title]!.value.trim())!.groups!.kind!
  if (!kind || texts.slice(title + 1).some(({value}) => titled.test(value.trim()))) return []
  const body = texts.slice(title + 1)
  const asked = matches(body, asks)
  const told = matches(body, tells).filter(({closing}) => !fits[closing!]!.test(kind))
  const wrongly = told.map(({closing, ...place}) => ({
    ...place,
    message: `文种是“${kind}”，结尾不写“${closing}”。`,
    basis: '通用写作规范'
  }))
  if (kind !== '请示') {
    const message = `文种是“${kind}”，不夹带请示事项；要请示的，另写“请示”。`
    return [...wrongly, ...asked.map(({closing: _, ...place}) => ({...place, message, basis: rules}))]
  }
  const twice = asked.slice(1).map(({closing: _, ...place}) => ({
    ...place,
    message: '请示一文一事，这里又请示了一次。',
    basis: rules
  }))
  return [...wrongly, ...twice, ...severalAddressees(body[0])]
}

interface Found {
  readonly text: Text
  readonly start: number
  readonly end: number
  readonly closing: string | undefined
}

const matches = (texts: ReadonlyArray<Text>, pattern: RegExp): Found[] =>
  texts.flatMap(text =>
    [...text.value.matchAll(pattern)].map(({0: words, index, groups}) => {
      const closing = groups?.closing
      const start = index + words.length - (closing ?? words).length
      return {text, start, end: index + words.length, closing}
    })
  )

/** 县人民政府、县财政局： above a request. */
function severalAddressees(text: Text | undefined): Fault[] {
  const [words] = /^[^。！？\n]{4,40}[：:](?=\s*$)/u.exec(text?.value.trim() ?? '') ?? []
  const names = words?.slice(0, -1).split(/[、，,]/u) ?? []
  if (!text || names.length < 2 || !names.every(name => /(?:政府|委员会|[局厅部院委办])$/u.test(name)))
    return []
  const message = '请示原则上只主送一个上级机关，需要同时送的用抄送。'
  return [{text, start: 0, end: words!.length, message, basis: rules}]
}
