/** Numbers in [0, 1) that follow from a seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Words that follow from chance: sentences as reports have them, about nothing and nobody. */
export class Prose {
  constructor(readonly chance: () => number) {}

  pick<Any>(list: ArrayLike<Any>): Any {
    return list[Math.floor(this.chance() * list.length)]!
  }

  between(least: number, most: number): number {
    return Math.round(least + this.chance() * (most - least))
  }

  /** A sentence of one to four clauses, some with figures, quotes or Latin. */
  sentence(): string {
    const clauses = Array.from({length: this.between(1, 4)}, () => this.clause())
    return `${clauses.join('，')}${this.pick(['。', '。', '。', '！'])}`
  }

  clause(): string {
    const what = this.pick(objects)
    const ways: (() => string)[] = [
      (): string => `${this.pick(actors)}${this.pick(adverbs)}${this.pick(verbs)}${what}`,
      () => `${this.pick(verbs)}${what}${this.between(2, 980)}${this.pick(measures)}`,
      () => `${this.pick(actors)}说起${what}时用了一个词：“${this.pick(adverbs)}”`,
      () =>
        `20${this.between(10, 24)}年以来，${what}比上年${this.pick(['增长', '提高', '多了'])}${this.between(1, 40)}.${this.between(0, 9)}%`,
      () => `${this.pick(adverbs)}${this.pick(verbs)}${what}和${this.pick(objects)}`,
      () => `${what}从${this.between(2, 9)}处增加到${this.between(10, 60)}处`
    ]
    return this.pick(ways)()
  }

  /** A paragraph of about so many characters. */
  paragraph(length: number): string {
    let text = this.sentence()
    for (let next = this.sentence(); text.length + next.length / 2 < length; next = this.sentence())
      text += next
    return text
  }

  /** Four to eight characters. */
  phrase(): string {
    return this.pick(verbs) + this.pick(objects).slice(0, this.between(2, 5))
  }
}

const actors = [
  '县里',
  '各乡镇',
  '驻村工作队',
  '社区干部',
  '养路工人',
  '合作社',
  '村民小组',
  '学校师生',
  '水务部门',
  '老支书'
]
const adverbs = ['逐户', '分片', '按时', '反复', '挨家挨户', '一条一条', '因地制宜', '持续', '稳步', '就近']
const verbs = ['修好', '落实', '推广', '办好', '守护', '建成', '理顺', '打通', '补齐', '盘活', '带动', '传承']
const objects = [
  '通村公路',
  '饮水工程',
  '花椒基地',
  '夜校课堂',
  '古城街巷',
  '山地苹果',
  '便民服务点',
  '村规民约',
  '防护林带',
  '民族团结公约',
  '冷链仓库',
  '安置社区广场',
  '文艺队排练场',
  '调解室'
]
const measures = ['公里', '处', '户', '人次', '万元', '亩', '场']
