import {documentDate} from '../../language/document-date.ts'
import {
  annotationFault,
  copyNumberFault,
  dateFault,
  type Judge,
  numberFault,
  organFault,
  organsFault,
  secrecyFault,
  signedByFault,
  urgencyFault
} from '../../language/elements.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

/** A line that is an element by its form, and what must be right about it. */
interface Element {
  readonly line: RegExp
  readonly judge: Judge
  readonly clause: string
}

/** 某县某局关于…的通知 on a line of its own. */
const titled =
  /^[^。，；：]{0,24}关于[^。；：]{2,50}的(?:通知|报告|请示|意见|决定|通报|批复|函|公告|通告|方案)$/u
const signers = /^签\s*发(?:\s*人\s*[：:]?|\s*[：:])\s*/u

/** Elements above the title. */
const above: ReadonlyArray<Element> = [
  // 第12号 is the number of an order.
  {line: /^(?!第\d{1,5}号$)(?:第|№|No\.?\s*)?\d{1,8}[号份]?$/u, judge: copyNumberFault, clause: '7.2.1'},
  {
    line: /^份\s*号\s*[：:]/u,
    judge: words => copyNumberFault(words.replace(/^份\s*号\s*[：:]\s*/u, '')),
    clause: '7.2.1'
  },
  {
    line: /^(?:绝密|机密|秘密)(?:.{0,2}[\d一二三四五六七八九十]{1,3}.{0,3}|.{0,2}长期|[★☆*＊])$/u,
    judge: secrecyFault,
    clause: '7.2.2'
  },
  {
    line: /^(?:[特加平]\s*(?:提\s*)?急|急件|紧急|特别紧急|十万火急)[！!。，]?$/u,
    judge: urgencyFault,
    clause: '7.2.3'
  },
  {
    line: /^\p{Script=Han}{2,12}(?:\s*[〔［[（(〈《｛{]\s*\d{4}\s*[〕］\])）〉》｝}](?:\d{1,4}号文|\s+\d{1,4}\s*号|\s*\d{1,4}\s+号|\d{1,4}|[一二三四五六七八九十]+号)|(?:19|20)\d\d年?第?\d{1,4}号)$/u,
    judge: numberFault,
    clause: '7.2.5'
  },
  {line: signers, judge: signed, clause: '7.2.6'}
]

/** Elements below the text. */
const below: ReadonlyArray<Element> = [
  {line: /^[（(【]?此件.{2,12}$/u, judge: annotated, clause: '7.3.6'},
  {
    line: /^抄\s*送(?:\s*[：:]|(?=\p{Script=Han}{0,12}(?:委|政府|局|办|厅|院|部门)[^。]*[，。]))/u,
    judge: copied,
    clause: '7.4.2'
  }
]

/** What a form asks for and a document does not print. */
const forms: ReadonlyArray<Element> = [
  {
    line: /^(?:主\s*送(?:\s*机\s*关)?|落\s*款|署\s*名|发\s*文\s*(?:单位|机关)|成文日期|发文日期|附\s*注|密\s*级|紧急程度|发文字号|抄\s*报|印发机关)\s*[：:]/u,
    judge: words => {
      const [label = ''] = /^[^：:]+/u.exec(words) ?? []
      return /^抄\s*报/u.test(label)
        ? '“抄报”写成“抄送”：不再分上级、下级。'
        : `“${label.trim()}”是填表的字样，公文里不印。`
    },
    clause: '7.2—7.4'
  }
]

const imprint =
  /^(?<by>\p{Script=Han}{2,24})\s+(?<date>(?:19|20)?\d\d[年./．-]\S{3,8}?|[一二][〇○零一二三四五六七八九]{3}年\S{2,6}日)(?<mark>印发)?$/u
const dated =
  /^(?:(?:(?:19|20)?\d\d)\s*[年.．/-]\s*)?\d{1,2}\s*[月.．/-]\s*\d{1,2}\s*[日号]?$|^[一二][〇○零一二三四五六七八九]{3}年\S{2,6}日$/u
const organ =
  /(?:政府|办事处|管委会|委员会|办公[室厅]|指挥部|领导小组|[县市区州旗省乡镇党工]委|[局厅部院办校]|部门|单位|乡镇|街道|公司|中心|支队|大队|团体|企业|[站所队会校])(?:[（(].{1,12}[）)])?$/u

/** 版头、署名、版记里单独成行的要素。 */
export const elementLine = defineRule({
  id: 'element-line',
  title: {zh: '成稿中公文要素写法不对', en: 'Wrong form of an element of a finished document'},
  severity: 'warning',
  basis: 'GB/T 9704—2012',
  why: {
    zh: '份号、密级、紧急程度、签发人、主送、署名、附注、抄送、印发日期各占一行，国家标准规定了写法。',
    en: 'A national standard fixes the form of the lines above the title and below the text.'
  },
  how: {zh: '照提示改写。', en: 'Write it as the message says.'},
  yields: true,
  check({texts, draft}, report) {
    // Those of a draft are judged as its fields.
    if (draft) return
    const known = texts.findIndex(({block}) => block === 'title')
    // Where a line above the title has no right form, the title is not known for one.
    const title = known >= 0 ? known : texts.slice(0, 12).findIndex(({value}) => titled.test(value))
    const body = texts.findIndex(
      ({block, value}, index) => index > title && block !== 'signoff' && value.length > 40
    )
    const head = title < 0 ? [] : linesOf(texts.slice(0, title + 1)).slice(0, 12)
    const foot = linesOf(texts.slice(Math.max(body + 1, title + 1, texts.length - 10)))
    for (const line of head) for (const part of partsOf(line)) judge(part, above)
    for (const line of [...head, ...foot]) judge(line, forms)
    for (const line of foot) judge(line, below)
    if (title >= 0) judgeAddressee(texts[title]!, texts[title + 1])
    for (const [index, line] of foot.entries()) if (index > 0) judgeSignature(foot[index - 1]!, line)
    judgeImprint(foot)
    judgeAttachments(foot)

    function judge(line: Line, elements: ReadonlyArray<Element>): void {
      const element = elements.find(one => one.line.test(line.words))
      const message = element?.judge(line.words)
      if (message) tell(line, message, element!.clause)
    }

    /** The organs that a document is for, up to their colon. */
    function judgeOrgans(line: Line | undefined): void {
      if (!line || !/^[^。：]{4,}[：:]$/u.test(line.words)) return
      const names = line.words.slice(0, -1).split(/[、；，,;]/u)
      const fault =
        names.length > 1 &&
        names.every(name => organ.test(name)) &&
        organsFault('主送机关')(line.words.slice(0, -1))
      if (fault) tell(line, fault, '7.3.2')
    }

    function judgeAddressee(first: Text, next: Text | undefined): void {
      const lines = [
        ...linesOf([first]).slice(1),
        ...(next && next.block !== 'heading' ? linesOf([next]).slice(0, 1) : [])
      ]
      judgeOrgans(lines[0])
      const line = lines.find(({words}) => /^各(?!位)/u.test(words))
      const parts = line?.words.replace(/[。；，,;]$/u, '').split(/[、，；,;]/u)
      if (line && parts!.every(part => organ.test(part))) tell(line, '主送机关后面用全角冒号“：”。', '7.3.2')
    }

    function judgeSignature(unit: Line, date: Line): void {
      const said = dateOnly(date)
      const words = unit.words.replace(/(?<![，。；、：,.;:])[，。；、：,.;:]+$/u, '')
      if (!dated.test(said) || words.length > 40 || !organ.test(words)) return
      const ended = organFault('署名')(unit.words)
      if (ended) tell(unit, ended, '7.3.5')
      const right = documentDate(said)
      if (right && said === date.words && (date.text.block === 'signoff' || right === date.words)) return
      tell(date, right ? `日期“${date.words}”应写成“${right}”。` : dateFault(said)!, '7.3.5')
    }

    /** 附件：1.…, 2.… above the signature, told by its form and its numbers. */
    function judgeAttachments(lines: ReadonlyArray<Line>): void {
      const sign = lines.findIndex(({words}) => documentDate(words))
      const first = lines.findIndex(({words}) => /^附\s*件(?!\s*\d{0,2}$)/u.test(words))
      if (first < 0 || sign < first) return
      const head = lines[first]!
      if (/^附\s*件\s*\d{1,2}\s*[：:]/u.test(head.words))
        tell(head, '几个附件写在一处：“附件：1.……”，下一行“2.……”。', '7.3.4')
      if (!/^附\s*件\s*[：:]/u.test(head.words)) {
        if (
          !/\d\s*[：:]/u.test(head.words) &&
          /^附\s*件\s*\p{Script=Han}{4,30}(?:表|名单|清单|方案|办法|细则|目录|台账|图|册)$/u.test(head.words)
        )
          tell(head, '“附件”后面用全角冒号，写成“附件：”。', '7.3.4')
        return
      }
      const names = [
        head.words.replace(/^附\s*件\s*[：:]\s*/u, ''),
        ...lines.slice(first + 1, sign).map(({words}) => words)
      ]
      const numbers = names.map(name => /^(\d{1,2})[.．、]/u.exec(name)?.[1])
      const count = numbers.indexOf(undefined)
      const counted = count < 0 ? numbers.length : count
      if (counted === 1) tell(head, '只有一个附件，名称前面不编号。', '7.3.4')
      const wrong = numbers.slice(0, counted).findIndex((number, index) => Number(number) !== index + 1)
      if (wrong >= 0)
        tell(lines[first + wrong]!, `附件的序号“${numbers[wrong]}”应为“${wrong + 1}”。`, '7.3.4')
      if (counted === 0 && /^《[^《》]*》$/u.test(names[0]!)) tell(head, '附件名称不加书名号。', '7.3.4')
    }

    function judgeImprint(lines: ReadonlyArray<Line>): void {
      const found = lines.find(({words}) => imprint.test(words))
      if (!found) return
      const {date = '', mark} = imprint.exec(found.words)!.groups!
      const right = documentDate(date)
      const written = lines.map(({words}) => documentDate(words)).find(Boolean)
      // Without a signature above it and anybody who gets copies, the line is the signature.
      const isSignature = !mark && !written && !lines.some(({words}) => /^抄\s*[送报]/u.test(words))
      if (isSignature) {
        const form = right === date ? '' : `，日期写成“${right ?? '2023年6月30日'}”${right ? '' : '的样子'}`
        tell(found, `署名和成文日期各占一行${form}。`, '7.3.5')
      } else if (!right || right !== date)
        tell(found, `印发日期“${date}”应写成“${right ?? '2023年6月30日'}”${right ? '' : '的样子'}。`, '7.4.3')
      else if (!mark) tell(found, `印发日期后面加“印发”，写成“${date}印发”。`, '7.4.3')
      else if (written && dayOf(right) < dayOf(written))
        tell(found, `印发日期“${right}”早于成文日期“${written}”。`, '7.4.3')
    }

    function tell({text, start, words}: Line, message: string, clause: string): void {
      const place = text.place(start, start + words.length)
      if (place) report({path: place.path, range: place.range, message, basis: `GB/T 9704—2012 ${clause}`})
    }
  },
  examples: [
    {
      bad: '⟦00012⟧\n⟦秘密3年⟧\n⟦加急！⟧\n平乐县人民政府文件\n⟦平政发〔2023〕12⟧\n平乐县人民政府关于开展秋季植树的通知\n各乡镇人民政府：\n为建设绿色家园，现就有关事项通知如下。'
    },
    {
      bad: '平乐县人民政府关于开展秋季植树的通知\n⟦各乡镇人民政府，县直各部门⟧\n为建设绿色家园，进一步调动全社会植树的积极性，现就有关事项通知如下，请认真抓好落实。\n⟦平乐县人民政府。⟧\n⟦2023-9-3⟧\n⟦此件依申请公开⟧\n⟦抄送：县委办公室；县政协办公室⟧\n⟦平乐县人民政府办公室　　2023年9月1日印发⟧'
    },
    {
      bad: '平乐县人民政府关于开展秋季植树的通知\n各乡镇人民政府：\n为建设绿色家园，现就有关事项通知如下。\n⟦平乐县人民政府　　2023年9月3日⟧',
      says: '署名和成文日期各占一行。',
      good: '平乐县人民政府关于开展秋季植树的通知\n各乡镇人民政府：\n为建设绿色家园，现就有关事项通知如下。\n平乐县人民政府\n2023年9月3日'
    }
  ]
})

/** A line of a text, without the blanks around it. */
interface Line {
  readonly text: Text
  readonly start: number
  readonly words: string
}

function linesOf(texts: ReadonlyArray<Text>): Line[] {
  return texts.flatMap(text => {
    let at = 0
    return text.value.split('\n').flatMap(line => {
      const words = line.trim()
      const start = at + line.indexOf(words)
      at += line.length + 1
      return words ? [{text, start, words}] : []
    })
  })
}

/** A line whose number and signers stand side by side, as two. */
function partsOf(line: Line): Line[] {
  const at = line.words.search(/(?<=\S)[\s\u3000]+(?=签\s*发)/u)
  if (at < 0) return [line]
  const rest = line.words.slice(at).trimStart()
  const start = line.start + line.words.length - rest.length
  return [
    {...line, words: line.words.slice(0, at)},
    {...line, start, words: rest}
  ]
}

/** A date without what does not belong to it: 公元 before, a full stop behind. */
const dateOnly = ({words}: Line): string => words.replace(/^公元\s*|(?<![，。；、,.;])[，。；、,.;]+$/gu, '')

/** 2023年6月5日 as 20230605. */
function dayOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.match(/\d+/g)!.map(Number)
  return year * 10_000 + month * 100 + day
}

function signed(words: string): string | undefined {
  const label = signers.exec(words)![0]
  if (!/^签\s*发\s*人\s*：/u.test(label)) return `“${label.trim()}”要写成“签发人：”。`
  return signedByFault(words.slice(label.length))
}

function annotated(words: string): string | undefined {
  const inside = /^（(.*)）$/su.exec(words)?.[1]
  const bare = words.replace(/^[（(【]+|(?<![）)】。])[）)】。]+$/gu, '')
  return inside === undefined ? `附注加圆括号，写成“（${bare}）”。` : annotationFault(inside)
}

function copied(words: string): string | undefined {
  if (!/^抄\s*送\s*[：:]/u.test(words)) return '“抄送”后面加全角冒号。'
  if (/[；;]/u.test(words)) return '抄送机关之间用逗号，最后用句号，不用分号。'
  return words.endsWith('。') ? undefined : '抄送机关写完后用句号。'
}
