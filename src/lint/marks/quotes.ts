import type {Mistake} from '../mistakes.ts'

const han = '\\p{Script=Han}'

/** Whether double quotes are open at a place. */
function isInDoubleQuotes(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at)
}

/** Quotation marks (4.8), and the marks beside them (appendix B.2.1). */
export const quotes: ReadonlyArray<Mistake> = [
  {
    pattern: /‘[^‘’“”]{2,16}’/gu,
    anchor: /‘/u,
    isWrong: ({text, start, words}) =>
      new RegExp(`^${han}+$`, 'u').test(words.slice(1, -1)) && !isInDoubleQuotes(text.value, start),
    says: words => `“${words}”：先用双引号“”，双引号里面才用单引号。`,
    basis: 'GB/T 15834—2011 4.8.3.4',
    severity: 'hint'
  },
  {
    pattern:
      /(?<=(?:说|道|表示|强调|指出|写道|回答)：“[^“”，。！？]{2,20}(?:，[^“”，。！？]{2,20}){0,3})”。(?=\s*$)/gu,
    anchor: /：“[^“”]*”。\s*$/u,
    says: () => '整句引用的话，句号放在引号里面：“……。”。',
    basis: 'GB/T 15834—2011 附录B.2.1',
    severity: 'hint'
  },
  {
    pattern: /[「」『』]/gu,
    anchor: /[「」『』]/u,
    severity: 'hint',
    says: words => `“${words}”：横排文字的引号用“”和‘’。`,
    basis: 'GB/T 15834—2011 4.8'
  },
  {
    pattern: /(?<=[\p{Script=Han}])【(?=[\p{Script=Han}A-Za-z0-9]{1,12}】[\p{Script=Han}])/gu,
    anchor: /【/u,
    isWrong: ({text, start}) => !/^【(?:待|此处|请|填|略)/u.test(text.value.slice(start, start + 4)),
    severity: 'hint',
    says: () => '句子里的名称用引号“”，不用“【】”。',
    basis: 'GB/T 15834—2011 4.8'
  },
  {
    pattern: /[？！]”。/gu,
    anchor: /[？！]”。/u,
    severity: 'hint',
    says: words => `“${words}”：引文末尾已有问号、叹号，后面一般不再用句号。`,
    basis: 'GB/T 15834—2011 附录B.2.1'
  },
  {
    // “今年收成好。”，大家都笑了
    pattern: /。”[，；、]/gu,
    anchor: /。”[，；、]/u,
    says: words => `“${words}”：引号里面已用句号，后面不再用“${words.at(-1)}”。`,
    basis: 'GB/T 15834—2011 附录B.2.1'
  },
  {
    // “路修通了，”老李说：“……”: in the middle of what is said a comma follows.
    pattern: /(?<=，”[^，。；：！？“”]{1,12}(?:说|表示|介绍|告诉记者|感慨|回忆))：(?=“)/gu,
    anchor: /，”[^，。；：！？“”]{2,16}：“/u,
    says: () => '“某某说”插在引文中间时，后面用逗号。',
    basis: 'GB/T 15834—2011 附录B.1.5',
    severity: 'hint'
  }
]
