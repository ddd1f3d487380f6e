/** Radicals that no canonical form of Unicode leads to their character: ⺠ is 民 to the eye alone. */
const radicals: Readonly<Record<string, string>> = {
  '⺀': '冫',
  '⺄': '乙',
  '⺈': '刀',
  '⺊': '卜',
  '⺌': '小',
  '⺍': '小',
  '⺗': '心',
  '⺘': '手',
  '⺙': '攵',
  '⺛': '旡',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺡': '氵',
  '⺣': '灬',
  '⺤': '爪',
  '⺥': '爪',
  '⺦': '丬',
  '⺧': '牛',
  '⺨': '犭',
  '⺩': '王',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺯': '糸',
  '⺰': '纟',
  '⺲': '罒',
  '⺷': '羊',
  '⺺': '聿',
  '⺼': '肉',
  '⺾': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '覀',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻓': '长',
  '⻔': '门',
  '⻖': '阝',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻞': '食',
  '⻟': '食',
  '⻠': '饣',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟'
}

/** A radical of Kangxi's dictionary, one of the supplement, or a compatibility ideograph: all of one code unit. */
const looksAlike = /[\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAD9]/
const all = new RegExp(looksAlike, 'g')

/** The character that another one looks like, and is meant for; undefined for every other character. */
export function lookAlike(character: string): string | undefined {
  if (!looksAlike.test(character)) return undefined
  const plain = radicals[character] ?? character.normalize('NFKC')
  return plain !== character && plain.length === 1 ? plain : undefined
}

/** A text with the characters that are meant, one for one, so that offsets stay. */
export function asMeant(text: string): string {
  return looksAlike.test(text) ? text.replace(all, character => lookAlike(character) ?? character) : text
}
