import type {Mistake} from '../mistakes.ts'

/** The marks that end a sentence: 。？！ (4.1–4.3). */
export const stops: ReadonlyArray<Mistake> = [
  {
    // 不知道他们什么时候来 asks nothing.
    pattern:
      /(?<=(?:不知道?|不清楚|不明白|不了解|无论|不论|不管|弄清|摸清|研究)[^，。；：？！“”]{0,12}(?:什么|谁|哪|怎|多少|是否|如何)[^，。；：？！“”]{0,12})？(?!”)/gu,
    anchor: /？/u,
    says: () => '这里并不发问，不用问号。',
    basis: 'GB/T 15834—2011 附录A.2',
    severity: 'hint'
  },
  {
    // 一．is a number of a chapter.
    pattern: /(?<=[^\n]{5})(?<=\p{Script=Han})．(?=\p{Script=Han}{2})/gu,
    anchor: /．/u,
    says: () => '句号写成“。”，不用“．”。',
    basis: 'GB/T 15834—2011 4.1',
    severity: 'hint'
  },
  {
    pattern: /(?<=\p{Script=Han})(?:[？?]{2,3}|[！!]{2,3})(?![？?！!])/gu,
    anchor: /[？?]{2}|[！!]{2}/u,
    says: words => `“${words}”：没有特别强烈的语气，问号、叹号不叠用。`,
    basis: 'GB/T 15834—2011 4.2、4.3',
    severity: 'hint'
  },
  {
    pattern: /！{4,}|[？?]{4,}|!{4,}/gu,
    anchor: /[！？?!]{4}/u,
    isWrong: ({text, start, words}) =>
      /\p{Script=Han}/u.test(text.value.slice(Math.max(0, start - 1), start)) &&
      (/！|!/.test(words) || /(?:吗|呢|么|吧|啊|样|谁|何|几)$/u.test(text.value.slice(0, start))),
    says: words => `“${words.slice(0, 4)}”：叹号、问号最多叠用三个。`,
    basis: 'GB/T 15834—2011 4.2、4.3',
    severity: 'hint'
  },
  {
    pattern: /。(?:[.．](?![.．\d])|！|？)/gu,
    anchor: /。[.．！？]/u,
    says: words => `“${words}”：一处停顿只用一个标点。`,
    severity: 'error'
  },
  {
    // 最盼什么？。 and 逐项销号；。
    pattern: /[？！][。，；、]|[；：][。！？]|[。！？][；：、]/gu,
    anchor: /[？！][。，；、]|[；：][。！？]|[。！？][；：、]/u,
    says: words => `“${words}”：一处停顿只用一个标点。`,
    severity: 'error'
  }
]
