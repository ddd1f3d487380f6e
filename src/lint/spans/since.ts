import {numberOf} from '../../language/numerals.ts'
import {count, type Groups, gap, type Span, year} from './span.ts'

const date = (name: string) => `${year(name)}年(?:(?<${name}Month>\\d{1,2})月)?(?:\\d{1,2}日)?`
const founded =
  '(?:建[馆校院县区市厂社会站台场队党国军团园]|创[办刊建立]|成立|开馆|开园|开业|设立|设[县区市]|组建|落成|诞生|通车|投产)'
const begun = '(?:动工|开工|启动|破土|开建|奠基|开始|进场)'
const done = '(?:竣工|完工|建成|交付|完成|投用|投入使用|通车|验收|封顶|结束)'

/** An anniversary that is not of what was founded there. */
const ofAnother =
  /(?:建国|建党|建军|新中国|共和国|解放|抗战|长征|改革开放|自治|回归|诞辰|逝世|胜利|起义|建交|签署|颁布|施行|实施|发表|结对|结缔)[^，。]{0,8}周年$/u

/** Years and months since something began. */
export const sinceThen: ReadonlyArray<Span> = [
  {
    // 1954年建馆，2024年迎来建馆70周年
    pattern: new RegExp(
      `(?:${founded}[于在]${date('since')}|${date('from')}${gap}{0,8}?${founded})${gap}{0,20}?${date('to')}${gap}{0,14}?${count}周年`,
      'gu'
    ),
    anchor: /周年/u,
    judge: ({since, from = since, to, count}, words) => {
      const years = +to! - +from!
      return years > 0 && numberOf(count!) !== years && !ofAnother.test(words)
        ? `${from}年到${to}年是${years}周年，文中写${count}周年`
        : undefined
    }
  },
  {
    // 生于1964年3月，2024年3月退休时刚满60岁
    pattern: new RegExp(
      `(?:生于${date('from')}|${date('born')}出?生)[^。！？\\n\\d]{0,20}${date('to')}[^。！？\\n\\d]{0,20}?${count}(?:周岁|岁)(?!的?(?:儿|女|孩|孙|老))`,
      'gu'
    ),
    anchor: /生于|年[^。\n]{0,8}生/u,
    judge: ({from, born = from, to, count}, words) => {
      const years = +to! - +born!
      // Before the birthday it is one less, by the old way of counting one more.
      return years > 0 &&
        Math.abs(numberOf(count!) - years) > 1 &&
        !/虚岁|[近余约]\p{Script=Han}{0,2}$/u.test(words)
        ? `${born}年出生，${to}年是${years}岁，文中写${count}岁`
        : undefined
    }
  },
  {
    // 2023年9月动工，历时14个月，2024年11月竣工
    pattern: new RegExp(
      `${date('from')}${gap}{0,6}?${begun}${gap}{0,8}?(?:历时|用时|耗时|经过|前后)${count}个月${gap}{0,10}?${date('to')}${gap}{0,8}?${done}`,
      'gu'
    ),
    anchor: /(?:历时|用时|耗时|经过|前后)[^。\n]{1,4}个月/u,
    judge: monthsBetween
  },
  {
    // 2023年9月动工，2024年11月竣工，历时14个月
    pattern: new RegExp(
      `${date('from')}${gap}{0,6}?${begun}${gap}{0,10}?${date('to')}${gap}{0,8}?${done}${gap}{0,6}?(?:历时|用时|耗时|前后)${count}个月`,
      'gu'
    ),
    anchor: /(?:历时|用时|耗时|前后)[^。\n]{1,4}个月/u,
    judge: monthsBetween
  },
  {
    // 2021年、2022年、2023年，连续三年获评优秀
    pattern: new RegExp(
      `(?<![\\d年、至—]|(?:除|除了))(?<list>20\\d\\d年?(?:、20\\d\\d年?)+(?:和20\\d\\d年?)?)(?:度)?${gap}{0,20}?连续${count}年`,
      'gu'
    ),
    anchor: /连续[^。\n]{1,4}年/u,
    judge: ({list, count}) => {
      const years = list!.match(/\d{4}/g)!.map(Number)
      const isRow = years.every((one, at) => at === 0 || one === years[at - 1]! + 1)
      return isRow && numberOf(count!) !== years.length
        ? `写出来的是${years.length}年，文中写连续${count}年`
        : undefined
    }
  }
]

/** From the end of a month to the beginning of another, or the other way round. */
function monthsBetween({from, fromMonth, to, toMonth, count}: Groups): string | undefined {
  if (!fromMonth || !toMonth) return undefined
  const months = (+to! - +from!) * 12 + +toMonth - +fromMonth
  return months > 0 && Math.abs(numberOf(count!) - months) > 1
    ? `${from}年${fromMonth}月到${to}年${toMonth}月是${months}个月，文中写${count}个月`
    : undefined
}
