import type {Mistake} from '../mistakes.ts'

/** Hours and minutes (5.1.5). */
export const times: ReadonlyArray<Mistake> = [
  {
    pattern:
      /(?<!\d|\d：)(?:[01]?\d|2[0-3])：[0-5]\d[-—～至](?:[01]?\d|2[0-3])：[0-5]\d|\d{1,2}[时点](?:\d{1,2}分)?[至到—～-]\d{1,2}[:：][0-5]\d|\d{1,2}[:：][0-5]\d[至到—～-]\d{1,2}[时点]/gu,
    anchor: /：[0-5]\d[-—～至]|[至到—～-]\d{1,2}[:：时点]/u,
    says: words => `“${words}”：起止的时间用一种写法，写成“8:30至17:30”或“8时30分至17时30分”的样子。`,
    basis: 'GB/T 15835—2011 5.1.5'
  },
  {
    pattern: /(?:上午|下午|晚上|凌晨|中午|早上|傍晚)(?:1[3-9]|2[0-4])(?:时|点|[:：]\d\d)/gu,
    anchor: /[午上晨晚](?:1[3-9]|2[0-4])/u,
    says: words => `“${words}”：24小时制前面不写“上午”“下午”“晚上”。`,
    basis: '通用写作规范'
  },
  {
    pattern: /(?<![\d:：比])(?:[01]?\d|2[0-3])：[0-5]\d(?![\d:：])/gu,
    anchor: /：\d/u,
    isWrong: ({text, start, end}) =>
      /(?:天|日|午|晨|晚|时间|[于在至到从自为])$/u.test(text.value.slice(Math.max(0, start - 2), start)) ||
      /^(?:开始|结束|召开|出发|集合|至|到)/u.test(text.value.slice(end, end + 2)),
    says: words => `“${words}”：时分之间用半角冒号，写成“${words.replace('：', ':')}”。`,
    basis: 'GB/T 15835—2011 5.1.5',
    mended: words => words.replace('：', ':')
  }
]
