import {furniture, isWebLine} from './credits.ts'

// What a site or an account puts under an article, down to the end of its page.

/** Nothing of this sort stands in a document. */
const sure =
  /^[-—\s]*END[-—\s]*$|往期(?:推荐|回顾|精彩)|(?:相关|推荐|延伸)阅读|相关链接|热门推荐|喜欢此内容|猜你喜欢|^上一[篇条页]|^下一[篇条页]|网站地图|联系我们|隐私声明|版权(?:所有|声明)|免责声明|网站标识码|ICP备|公网安备|技术支持[:：]|扫一扫|二维码|阅读原文|点个?[“"]?(?:在看|赞)|点赞|打印本页|关闭窗口|返回顶部|Copyright|^阅读[\s　]*[\d.]+万?/i
/** Who had a hand in it. */
const hand =
  /^(?:来源|文字|图片|图文|摄影|制图|编辑|审核|校对|监制|制作|排版|作者|供稿|撰稿|撰文|通讯员|记者|出品|策划|统筹|主编|主办|承办|协办)(?:单位)?[\s　]*[|｜丨:：]/
/** Over further articles, by their titles. */
const listOver = /往期|(?:相关|推荐|延伸)(?:阅读|链接)|推荐[:：]?$|喜欢/
const [longest, mostListed] = [60, 8]

/** Where the foot of a page begins; the number of lines where it has none. */
export function footStart(lines: ReadonlyArray<string>): number {
  const isSure = (line: string) => line.length <= longest && !/。$/.test(line) && sure.test(line)
  if (!lines.slice(-mostListed).some(isSure)) return lines.length
  const is = (line: string) =>
    line.length <= longest && (isSure(line) || hand.test(line) || furniture.test(line) || isWebLine(line))
  let from = lines.length
  while (from > 0) {
    if (is(lines[from - 1]!)) {
      from--
      continue
    }
    const over = overList(from)
    if (over < 0) break
    from = over
  }
  return from

  /** Where the head of a list of titles stands that ends above a line; -1 where none does. */
  function overList(to: number): number {
    for (let at = to - 1; at >= Math.max(0, to - mostListed); at--) {
      if (lines[at]!.length > longest || /。$/.test(lines[at]!)) return -1
      if (listOver.test(lines[at]!) && isSure(lines[at]!)) return at
    }
    return -1
  }
}
