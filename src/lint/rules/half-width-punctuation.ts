import type {Edit} from '../../finding.ts'
import {replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'
import type {Place, Text} from '../text.ts'

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '.': '。'
}

const han = /[\p{Script=Han}〇]/u
const chinese = /[\p{Script=Han}〇“”‘’《》（）〔〕【】、。，：；！？…—%％℃°‰㎡㎏²³]/u
const latin = /[A-Za-z]/
// Between characters; not after a number (一.组织领导) nor in a Chinese address on the net (某某.政务).
const stopInside =
  /(?=\.)(?<=[\p{Script=Han}”》）%％])(?<!(?:^|[（(第附表图])[一二三四五六七八九十]{1,3}[）)]?)\.(?=[\p{Script=Han}“《])(?!政务|公益|中国|公司|网络|网址|在线|我爱你)(?![^{}\n]{0,24}\})/gu

// “水到了.”他说
const stopInQuotes = /(?=\.)(?<=\p{Script=Han})\.(?=[”’]|["'](?:$|[\p{Script=Han}，。；]))/gu
// 热线84110110.上午: five digits and more are no number of a list, and no year.
const stopAfterDigits =
  /(?=\.)(?<=(?<![\d.A-Za-z/]|[A-Za-z] )\d{5,})\.(?=[\p{Script=Han}“《])(?!政务|公益|中国|公司|网络|网址|在线|我爱你)/gu
// PM2.5,3-5天: a decimal has no thousands behind it.
const afterDecimal =
  /(?=,)(?<=(?<![\d.])\d{1,4}\.\d{1,2}),(?=\d{1,2}(?:[-—–～~至到]\d{1,2})?(?:个|天|日|月|年|名|人|户|家|次|项|所|座|处|条))/gu

// 换成AirPods Pro.: a Chinese sentence that ends with a Latin word or a number; e.g., Ltd. and 3. end in points of their own.
const endsInLatin =
  /(?<=\p{Script=Han}[^。！？\n]{0,20})(?<![A-Z]\.[A-Z]|\b(?:[A-Z]|Co|Ltd|Inc|Corp|etc|No|Jr|Sr|St|vs|al)|^\d{1,3})(?<=[A-Za-z\d]{2})\.$/u

// [1]张三.论民族团结[J].民族研究,2021(3):12-15. has narrow marks after GB/T 7714.
const reference = /^\s*\[\d{1,3}\]/

// 其中,少数民族干部152人: between digits (1,234, 9:30) and inside Latin (http:, a, b) the narrow mark is right.
function isChineseMark(text: string, index: number): boolean {
  const before = text[index - 1] ?? ''
  const after = text[index + 1 + blankAfter(text, index).length] ?? ''
  if (latin.test(before) && !han.test(after)) return false
  if (/\d/.test(before) && /\d/.test(after)) return isClauseEnd(text, index)
  return chinese.test(before) || (han.test(after) && /[\dA-Za-z)"]/.test(before))
}

// GB/T 9704-2012
const standard = /[A-Z]{2,4}(?:\/T)? ?\d[\d.]*[-—–－](?:19|20)\d\d$/u

// 新增就业3000人,2024年…: a digit before and after, and more than a number's own comma.
function isClauseEnd(text: string, index: number): boolean {
  if (text[index] === ',' && standard.test(text.slice(Math.max(0, index - 24), index)))
    return /^,\d{1,4}[年月日]/.test(text.slice(index, index + 6))
  return (
    text[index] === ',' &&
    /^,(?:19|20)\d\d年/.test(text.slice(index, index + 6)) &&
    !/^\d{1,3}$/.test(text.slice(index - 3, index))
  )
}

/** The narrow brackets that enclose Chinese, or explain a Chinese word. */
function* chineseBrackets(text: string): Generator<number> {
  const open: number[] = []
  let lastHan = -1
  for (let index = 0; index < text.length; index++) {
    const mark = text[index]!
    if (han.test(String.fromCodePoint(text.codePointAt(index)!))) lastHan = index
    if (mark === '(' || mark === '（') open.push(index)
    if ((mark !== ')' && mark !== '）') || open.length === 0) continue
    const start = open.pop()!
    if (text[start] === '（' && mark === '）') continue
    const isWide = text[start] === '（' || mark === '）'
    if (!isWide && lastHan < start && !chinese.test(text[start - 1] ?? '')) continue
    if (text[start] === '(') yield start
    if (mark === ')') yield index
  }
}

/** &nbsp; was pasted from a page, and its last character is no mark. */
const endsEntity = (value: string, index: number): boolean =>
  value[index] === ';' && /&(?:#?[A-Za-z0-9]{2,8})$/.test(value.slice(Math.max(0, index - 9), index))

function* marksIn({value, block}: Text): Generator<number> {
  for (const {index} of value.matchAll(/[,:;!?]/g))
    if (isChineseMark(value, index) && !endsEntity(value, index)) yield index
  if (/[()]/.test(value)) yield* chineseBrackets(value)
  if (value.includes('.')) {
    for (const {index} of value.matchAll(stopInside)) yield index
    for (const {index} of value.matchAll(stopInQuotes)) yield index
    if (/\d{5}\./.test(value)) for (const {index} of value.matchAll(stopAfterDigits)) yield index
    if (/\.\d{1,2},\d/.test(value)) for (const {index} of value.matchAll(afterDecimal)) yield index
  }
  if (block === 'paragraph' && endsInLatin.test(value) && /[，。；、]/u.test(value)) yield value.length - 1
  if (
    (block === 'paragraph' || block === 'heading') &&
    value.length > 3 &&
    /[\p{Script=Han}”》）%％]\.$/u.test(value.slice(-2))
  ) {
    yield value.length - 1
  }
}

/** 半角标点：中文里的逗号、冒号、分号、问号、叹号、括号用全角。 */
export const halfWidthPunctuation = defineRule({
  id: 'half-width-punctuation',
  title: {zh: '中文里用了半角标点', en: 'Half-width punctuation in Chinese'},
  severity: 'warning',
  basis: 'GB/T 15834—2011',
  why: {
    zh: '汉字之间的标点占一个字的位置，用全角；半角标点会使行距和版面参差，多由输入法切换造成。',
    en: 'Marks between Chinese characters are full-width; half-width ones come from the input method.'
  },
  how: {zh: '改用全角标点，--fix 可以一次改完。', en: 'Use the full-width mark; --fix mends them all.'},
  fixable: true,
  check({texts}, report) {
    for (const text of texts) {
      if (reference.test(text.value)) continue
      for (const index of [...marksIn(text)].sort((a, b) => a - b)) {
        const place = text.place(index, index + 1)
        if (!place) continue
        const mark = text.value[index]!
        // 买买提.吐尔逊: what a full stop inside a text should have been, its author knows.
        const isUnclear = mark === '.' && !/^\.[”’"']?$/u.test(text.value.slice(index, index + 3))
        report({
          ...place,
          message: isUnclear ? saidOfStop(text.value, index) : `半角“${mark}”应改为全角“${wide[mark]}”。`,
          fix: isUnclear ? undefined : fixOf(text, index, place)
        })
      }
    }
  },
  examples: [
    {bad: '全区干部730人⟦,⟧其中少数民族干部152人', good: '全区干部730人，其中少数民族干部152人'},
    {bad: '成效明显⟦!⟧大家说⟦:⟧好⟦;⟧真的⟦?⟧', good: '成效明显！大家说：好；真的？'},
    {bad: '各乡镇⟦(⟧街道⟦)⟧参加', good: '各乡镇（街道）参加'},
    {bad: '占20.8%⟦,⟧比上年提高', good: '占20.8%，比上年提高'},
    {bad: '三年累计投入3.6亿元⟦.⟧', good: '三年累计投入3.6亿元。'},
    {bad: '大会隆重召开⟦.⟧代表们发了言', says: '汉字之间不用半角“.”：句末用“。”，人名中用“·”。'},
    {bad: '执行GB/T 9704-2012⟦,⟧2021年起施行', good: '执行GB/T 9704-2012，2021年起施行'},
    {bad: '各项工作⟦,⟧ 有序推进', good: '各项工作，有序推进'},
    {bad: '气温降到-5℃⟦,⟧主要河段封冻', good: '气温降到-5℃，主要河段封冻'},
    {bad: '拨打0870-21235566⟦.⟧窗口全天受理', says: '数字后面断句不用半角“.”，用“。”或“，”。'},
    {bad: '装机的是UOS，旧机装的是Win7⟦.⟧', good: '装机的是UOS，旧机装的是Win7。'},
    {good: '2.总体要求，12345.公益，总长12.5,8.6公里'},
    {good: '（一）.组织领导，第一.总则，网站为昭阳.政务，文件名为a.总结'},
    {good: '[1]昭阳区统计局.昭阳区2022年国民经济和社会发展统计公报.'},
    {good: '上午9:30开会，比例为3:2，总数1,234人，见GB/T 9704 (2012), p. 3，网址http://a.cn/?b=1'}
  ]
})

const saidOfStop = (value: string, index: number): string =>
  /\d/.test(value[index - 1] ?? '')
    ? '数字后面断句不用半角“.”，用“。”或“，”。'
    : '汉字之间不用半角“.”：句末用“。”，人名中用“·”。'

/** The blank that follows a narrow mark goes with it. */
function fixOf(text: Text, index: number, place: Place): ReadonlyArray<Edit> | undefined {
  const mark = text.value[index]!
  const blank = /[()]/.test(mark) ? '' : blankAfter(text.value, index)
  const isStray = blank && /[\p{Script=Han}“《（]/u.test(text.value[index + 1 + blank.length] ?? '')
  const whole = isStray ? text.place(index, index + 1 + blank.length) : place
  return whole && replacing(whole, wide[mark]!)
}

const blank = /[ \u00A0]*/y

function blankAfter(text: string, index: number): string {
  blank.lastIndex = index + 1
  return blank.exec(text)![0]
}
