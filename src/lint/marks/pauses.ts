import type {Mistake} from '../mistakes.ts'

const han = '\\p{Script=Han}'

/** The marks within a sentence: ，、；： (4.4–4.7). */
export const pauses: ReadonlyArray<Mistake> = [
  {
    // One sentence has one colon that leads on.
    pattern:
      /(?<=(?:指出|强调|要求|提出|表示|认为|明确)：[^。！？；：“”]{2,40}(?:[一二三四五六七八九十两几]点|[个大]方面|[一二三四五六七八九十两几]项|如下))：/gu,
    anchor: /：/u,
    says: () => '一个句子里一般不套用两个冒号，前一个可改为逗号。',
    basis: 'GB/T 15834—2011 4.7.3.5',
    severity: 'hint'
  },
  {
    // 做到：“四个到位”：认识到位
    pattern: /(?<=[^。；：！？“”]{2,20}：“[^“”：，。]{2,12}”)：(?=[^“])/gu,
    anchor: /：“[^“”：，。]{2,12}”：/u,
    says: () => '一个句子里一般不套用两个冒号，前一个可以删去。',
    basis: 'GB/T 15834—2011 4.7.3.5',
    severity: 'hint'
  },
  {
    // 有苗族，彝族，回族，白族等: names of one sort, one after the other.
    pattern: new RegExp(
      `(?<=[有含括为是])${han}{1,4}(?<sort>[族县区乡镇村])(?:，${han}{1,4}\\k<sort>){2,}(?=等|[^，]{0,4}共)`,
      'gu'
    ),
    anchor: /，[^，。]{1,5}[族县区乡镇村]/u,
    says: () => '并列的名称之间用顿号。',
    basis: 'GB/T 15834—2011 4.5',
    severity: 'hint'
  },
  {
    pattern: /[、，；]”(?=[“，。、；\p{Script=Han}])/gu,
    anchor: /[、，；]”/u,
    isWrong: ({words}) => words.startsWith('、'),
    says: () => '顿号写在引号外面。',
    basis: 'GB/T 15834—2011 4.5'
  },
  {
    pattern: /(?<=[》”](?:和|与|及)《[^《》]{1,20}》|》和《[^《》]{1,20}》)、(?=《)/gu,
    anchor: /》、《/u,
    severity: 'hint',
    says: () => '“和”用在最后一项之前。',
    basis: '通用写作规范'
  },
  {
    pattern: /(?<=送去|送上|购置|采购|发放|配备|配发|安装|慰问|赠送|提供)、(?=\p{Script=Han}{2})/gu,
    anchor: /[去上置购放备发装问送供]、/u,
    isWrong: ({text, start}) =>
      !/[、]/u.test(text.value.slice(Math.max(0, start - 6), start)) &&
      /^、\p{Script=Han}{2,6}(?:、|等)/u.test(text.value.slice(start)) &&
      /[了去上]$/u.test(text.value.slice(0, start)),
    says: () => '顿号前面缺了一项。',
    severity: 'error'
  },
  {
    pattern:
      /(?<=[稳促调惠防保扩补优降减增抓治强兴])(?<thing>\p{Script=Han}{1,3})，(?=[稳促调惠防保扩补优降减增][\p{Script=Han}]{1,3}、[稳促调惠防保扩补优降减增])/gu,
    anchor: /，[^，。、]{2,8}、/,
    isWrong: ({text, start}) =>
      /(?:做好|抓好|统筹|坚持|推进|落实|围绕|聚焦)[稳促调惠防保扩补优降减增抓治强兴]$/u.test(
        text.value.slice(0, start)
      ),
    severity: 'hint',
    says: () => '同一层的并列词语之间都用顿号。',
    basis: 'GB/T 15834—2011 4.5'
  },
  {
    pattern:
      /(?<=[三四五六七八两二][大个项条](?:部分|方面|内容|任务|阶段|步骤|环节))第一(?:部分|方面|项|步|阶段|是)/gu,
    anchor: /第一/u,
    says: words => `“${words}”前面缺冒号。`,
    severity: 'hint'
  }
]
