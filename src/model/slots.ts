import {classifySlot, type SlotClass, type SlotKind, signs} from './slot-subject.ts'

/** A place in a text that is not filled yet: a placeholder that its author typed. */
export interface Slot {
  /** UTF-16 offsets in the text, `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly kind: SlotKind
  /** What is to be filled in, e.g. `县名`, `个数`, `百分比`, `年份`. */
  readonly subject: string
  /** The placeholder as typed. */
  readonly text: string
}

export interface SlotOptions {
  /** Further words that stand for something to be filled in (default: none). */
  readonly words?: ReadonlyArray<string>
  /** Words that are no slots although they look like one, e.g. `“*+N进”` (default: none). */
  readonly allow?: ReadonlyArray<string>
}

/** A candidate with what stands around it. */
interface Spot {
  readonly sign: string
  readonly before: string
  readonly after: string
  readonly class: SlotClass
}

/** A way in which people write “to be filled in”, and when it means something else. */
interface Spelling {
  readonly pattern: RegExp
  readonly isSlot?: (spot: Spot) => boolean
  /** What it says by itself, when the words around it need not be asked. */
  readonly says?: (sign: string) => SlotClass | undefined
}

const reach = 24
const digit = '[0-9０-９]'
const text = (subject: string): SlotClass => ({kind: 'text', subject, isCertain: false})

const spellings: ReadonlyArray<Spelling> = [
  // 〔待填：地区名称〕 is our own: a document composed of an unfinished draft.
  {pattern: /〔待填：[^〔〕]{1,40}〕/gu, says: sign => text(sign.slice(4, -1))},
  {
    pattern:
      /[【（(〔[［](?:此处)?(?:待(?:补充?|填写?|定|核[实对]?|查|完善|确认|提供|续|更新)|略|暂缺|空缺|未填|请?填写)[^】）)〕\]］，。；]{0,12}[】）)〕\]］]/gu
  },
  {pattern: /[（(【[][ \u3000]+[）)】\]]/gu},
  {pattern: /[*＊]+/gu, isSlot: isStarSlot},
  {pattern: /[×✕]+/gu, isSlot: isCrossSlot},
  {pattern: /[XxＸｘ]+/gu, isSlot: isLetterSlot},
  {
    pattern: /_{2,}|＿+/gu,
    isSlot: ({before, after}) => !/[A-Za-z0-9/.]$/u.test(before) || !/^[A-Za-z0-9/.]/u.test(after)
  },
  {pattern: /[○〇◯□△]+/gu, isSlot: isShapeSlot},
  {pattern: /某某|某(?=[县市区镇乡村州旗](?![域民场级庄间落寨]))/gu, isSlot: isSomeSlot},
  {
    pattern: /(?:待(?:定|核实?|补充?|填写?))(?=[，。；、！）)】”》,;]|\s|$)/gu,
    isSlot: ({before}) => !/[有等对尚亟还仍招接期优看善虐款]$/u.test(before)
  },
  {pattern: /(?<![A-Za-z0-9_])(?:TBD|TODO|TBC|FIXME)(?![A-Za-z0-9_])/gu},
  {pattern: /[？?]{2,}/gu, isSlot: spot => spot.class.isCertain || isAlone(spot)},
  // 2023年　月　日
  {pattern: /(?<=年)[ \u3000]+(?=月)|(?<=月)[ \u3000]+(?=日(?!报))/gu}
]

/** Find the places of a text that are not filled yet, in order. */
export function findSlots(text: string, {words = [], allow = []}: SlotOptions = {}): Slot[] {
  const found: Slot[] = []
  for (const {pattern, isSlot, says} of spellings) {
    for (const {0: sign, index} of text.matchAll(pattern)) {
      const start = index - yearBefore(text, index, index + sign.length)
      const end = index + sign.length
      const before = text.slice(Math.max(0, start - reach), start)
      const after = text.slice(end, end + reach)
      const slotClass = says?.(sign) ?? classifySlot(sign, before, after)
      if (start === index && isSlot && !isSlot({sign, before, after, class: slotClass})) continue
      found.push({start, end, kind: slotClass.kind, subject: slotClass.subject, text: text.slice(start, end)})
    }
  }
  for (const word of words) {
    for (const start of occurrences(text, word)) {
      const end = start + word.length
      const {kind, subject} = classifySlot(
        word,
        text.slice(Math.max(0, start - reach), start),
        text.slice(end, end + reach)
      )
      found.push({start, end, kind, subject, text: word})
    }
  }
  const allowed = allow.flatMap(word =>
    occurrences(text, word).map(start => ({start, end: start + word.length}))
  )
  return withoutOverlaps(found).filter(
    slot => !allowed.some(({start, end}) => start <= slot.start && slot.end <= end)
  )
}

/** Length of the digits that belong to a year such as `20XX年`, `201*年`, `20××—`. */
function yearBefore(text: string, start: number, end: number): number {
  if (!signs.includes(text[start]!)) return 0
  const digits = /(?<![0-9.])(?:19|20)\d?$/u.exec(text.slice(Math.max(0, start - 5), start))
  if (!digits) return 0
  const after = text.slice(end, end + 3)
  const isWhole = digits[0].length + end - start === 4
  return /^\s*年/u.test(after) || (isWhole && !/^[0-9A-Za-z]/u.test(after)) ? digits[0].length : 0
}

function isAlone({before, after}: Spot): boolean {
  return before.trim() === '' && after.trim() === ''
}

function isStarSlot({sign, before, after, class: {isCertain}}: Spot): boolean {
  if (/^\s*[0-9]/u.test(after)) return false // 3*5, 分项*100%
  if (/[A-Za-z0-9)）]\s*$/u.test(before) && /^\s*[A-Za-z(（]/u.test(after)) return false
  if (sign === '*' && /^S?ST/u.test(after)) return false
  if (/^[./\\][A-Za-z*]/u.test(after) || /[/\\]$/u.test(before)) return false // *.docx
  if (/[=＝÷][^，。；]*$/u.test(before) || /^[^，。；*]*[=＝÷]/u.test(after)) return false // 单价*数量=总价
  if (/\d$/u.test(before) && /^\d/u.test(after)) return false // 138****5678
  if (/(?:^|\n)\s*$/u.test(before) && /^\s*(?:注|说明|备注|数据来源|资料来源|本表|以上)/u.test(after))
    return false
  if (/(?:^|\n)\s*$/u.test(before) && /^\s/u.test(after) && !isCertain && after.trim())
    return /^\s+[县市区镇乡村个名户]/u.test(after)
  if (/^(?:号|为初步|系初步|[为系指][^，。）)]{0,10}(?:数|数据|口径|值)[）)。，])/u.test(after)) return false
  // A star after a whole figure (7.8%*，) or a heading sets a note.
  if (
    new RegExp(
      `(?:${digit}|[零一二三四五六七八九十百千])(?:[%％万亿]|余|多)*[元人户个项次名家所亩米]*$`,
      'u'
    ).test(before)
  ) {
    return !/^(?:[，。；、）)」”\s]|$)/u.test(after)
  }
  if (/\*\*/u.test(sign) && isBold(sign, before, after)) return false
  return true
}

// **重点工作。** typed into a plain text file: emphasis, not two empty places.
function isBold(sign: string, before: string, after: string): boolean {
  const opens = /(?:^|[\n。：；\s])$/u.test(before) && /^[^*\n]{2,22}\*\*(?:[\n\s\p{P}]|$)/u.test(after)
  const closes = /(?:^|[\n。：；\s])\*\*[^*\n]{2,22}$/u.test(before) && /^(?:[\n\s\p{P}]|$)/u.test(after)
  return sign === '**' && (opens || closes)
}

const sides = /[长宽高深厚径积价量]$/u

function isCrossSlot({sign, before, after, class: {isCertain}}: Spot): boolean {
  if (/[√✓☑]/u.test(before + after)) return false // 对的打√，错的打×
  if (/[“"]$/u.test(before) && /^[”"]/u.test(after)) return sign.length > 1
  const measured = new RegExp(
    `(?:${digit}|[A-Za-z)）%％㎡]|${digit}\\s*(?:米|厘米|毫米|厘|寸|元|人|个|项))\\s*$`,
    'u'
  )
  if (measured.test(before) && new RegExp(`^\\s*(?:${digit}|[A-Za-z(（])`, 'u').test(after)) return false
  if (/[=＝÷]/u.test(before + after)) return false
  if (sides.test(before) || /^\s*(?:100|１００)[%％]/u.test(after)) return false
  // 非遗×旅游: two things that meet, unless what follows says what is missing.
  if (sign.length === 1 && /\p{Script=Han}\s*$/u.test(before)) return isCertain
  return true
}

function isLetterSlot({sign, before, after, class: {isCertain}}: Spot): boolean {
  if (/[A-Za-z0-9０-９@.\-/+]$/u.test(before) || /^[A-Za-z0-9０-９@\-/+]|^\.[A-Za-z0-9]/u.test(after))
    return false
  if (/[A-Za-z]\s+$/u.test(before) || /^\s+[A-Za-z]/u.test(after)) return false
  if (/^染色体/u.test(after)) return false
  if (sign.length > 1) return true
  return isCertain && !/^(?:年级|线|光|轴|型|射线)/u.test(after)
}

const chineseDigits = '零〇○一二三四五六七八九十百千廿'

function isShapeSlot({sign, before, after, class: {kind, isCertain}}: Spot): boolean {
  if (
    new RegExp(`[${chineseDigits}]$`, 'u').test(before) ||
    new RegExp(`^[${chineseDigits}]`, 'u').test(after)
  )
    return false
  if (sign.length > 1) return true
  if (sign === '□' || /(?:^|[\n\s、，])$/u.test(before)) return false // □张启民, □是 □否, ○ as a bullet
  return isCertain && (kind === 'date' || kind === 'number')
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'

function isSomeSlot({before}: Spot): boolean {
  return !(before && surnames.includes(before.at(-1)!)) // 张某某 is a person whose name is withheld
}

function occurrences(text: string, word: string): number[] {
  const starts: number[] = []
  if (!word) return starts
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) starts.push(at)
  return starts
}

function withoutOverlaps(slots: Slot[]): Slot[] {
  const kept: Slot[] = []
  for (const slot of slots.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (slot.start >= (kept.at(-1)?.end ?? 0)) kept.push(slot)
  }
  return kept
}
