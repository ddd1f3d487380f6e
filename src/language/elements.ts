import {documentDate} from './document-date.ts'

/** What is wrong with the words of an element of an official document, in one sentence; nothing when they are right. */
export type Judge = (text: string) => string | undefined

/** The form of a date; one that no calendar has is told by the rule of impossible dates. */
const rightDate = /^\d{4}年[1-9]\d?月[1-9]\d?日$/
const numbers = /^((?:19|20)\d\d)\s*(?:[年./．—－-]\s*)?(\d\d?)\s*(?:[月./．—－-]\s*)?(\d\d?)\s*(?:日|号)?$/

/** 成文日期. A whole date in another known form is told by the rule of dates, in finished texts too. */
export const dateFault: Judge = text => {
  if (rightDate.test(text) || documentDate(text)) return undefined
  const [, year, month, day] = numbers.exec(text) ?? []
  const [m, d] = [Number(month), Number(day)]
  const way =
    year && m >= 1 && m <= 12 && d >= 1 && d <= 31
      ? `要写成“${year}年${m}月${d}日”`
      : '年、月、日都要写，月、日前面不加0，如“2023年6月30日”'
  return `成文日期写的是“${text}”，${way}。`
}

/** A mark at the end, where none belongs. */
export const endMark =
  (name: string): Judge =>
  text => {
    const [mark] = /(?<![，。；、：,.;:])[，。；、：,.;:]+$/.exec(text) ?? []
    return mark && `${name}的末尾多了“${mark}”，这里不加标点。`
  }

/** 期号 of a newsletter or of minutes, which stands in the place of a 发文字号: “第8期”, “〔2023〕8期”. */
const issueNumber = /^[（(]?(?:(?:\d{4}年|[〔（(［[]\d{4}[〕）)］\]])\s*)?(?:总?第)?\s*\d{1,4}\s*期/u

/** 发文字号: 代字〔年份〕序号“号”. Its brackets and zeros are told by the rule of document numbers, in finished texts too. */
export const numberFault: Judge = text => {
  if (issueNumber.test(text)) return undefined
  if (/\p{Script=Han}.*\d.*号$/u.test(text) && /\s/.test(text)) return `发文字号“${text}”里不空格。`
  if (/号文(?:件)?$/u.test(text)) return `发文字号“${text}”到“号”为止，后面不写“文”。`
  if (/[〈《「『{｛【]\s*\d{4}\s*[〉》」』}｝】]/u.test(text))
    return `发文字号“${text}”的年份用六角括号“〔〕”括起。`
  if (/[〔［[（(]\d{4}[〕］\])）]\s*第?\d+$/.test(text)) return `发文字号“${text}”后面缺“号”。`
  if (/第\d+号$/.test(text)) return `发文字号“${text}”里不写“第”。`
  if (/[〕］\])）]\s*0\d*号?$/.test(text)) return `发文字号“${text}”的序号前面不加0。`
  if (/^[〔［[（(]/.test(text)) return `发文字号“${text}”缺机关代字，写成“平政发〔2023〕5号”的样子。`
  if (
    /[〔［[（(](?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年?[〕］\])）]\s*第?(?:[一二三四五六七八九十百]+号?)?$/.test(
      text
    )
  )
    return `发文字号“${text}”要有阿拉伯数字的序号，写成“平政发〔2023〕5号”的样子。`
  if (/^\p{Script=Han}+(?:19|20)\d\d年?[—－-]?第?\d{1,4}号?$/u.test(text))
    return `发文字号“${text}”的年份要用六角括号“〔〕”括起，写成“平政发〔2023〕5号”的样子。`
  return undefined
}

/** 密级和保密期限. */
export const secrecyFault: Judge = text => {
  if (/^(?:绝密|机密|秘密)(?:★(?:\d{1,2}(?:年|个月)|长期))?$/.test(text)) return undefined
  const [, level, term] = /^(绝密|机密|秘密).{0,2}?(\d{1,2}(?:年|个月)|长期)$/u.exec(text) ?? []
  if (level) return `“${text}”：密级和保密期限之间用“★”，写成“${level}★${term}”。`
  return `密级写的是“${text}”，要写“绝密”“机密”或“秘密”，保密期限前面加“★”，如“机密★1年”。`
}

/** 紧急程度. */
export const urgencyFault: Judge = text =>
  /^(?:特\s*急|加\s*急|特\s*提|平\s*急)$/.test(text)
    ? undefined
    : `紧急程度写的是“${text}”，只有“特急”和“加急”。`

/** 份号. */
export const copyNumberFault: Judge = text =>
  /^\d{6}$/.test(text) ? undefined : `份号写的是“${text}”，要写六位数字，如“000001”。`

const post = /(?:县长|市长|区长|州长|旗长|省长|乡长|镇长|书记|局长|主任|部长|厅长|处长|科长|秘书长|主席)$/u

/** 签发人. */
export const signedByFault: Judge = text => {
  if (/[、，,；;]/.test(text))
    return `几位签发人之间空一格，不用标点：${text.replace(/[、，,；;]\s*/g, '　')}。`
  if (post.test(text) && text.length > 3) return `签发人“${text}”只写姓名，不写职务。`
  return undefined
}

/** What stands in the brackets of 附注. */
export const annotationFault: Judge = text =>
  endMark('附注')(text) ?? (/^[【〔[].*[】〕\]]$/su.test(text) ? '附注用圆括号“（）”。' : undefined)

/** Words that name the element once more: 签发人：王芳 in the field 签发人. */
export const ownLabel =
  (name: string, label: RegExp): Judge =>
  text => {
    const [words] = label.exec(text) ?? []
    return words && `“${name}”里不再写“${words}”，印出来会重复。`
  }

/** What an element calls itself, as in a form that is filled in; printed documents have no such words. */
const labels: Readonly<Record<string, RegExp>> = {
  主送: /^主\s*送(?:\s*机\s*关)?\s*[：:]\s*/u,
  抄送: /^抄\s*[送报]\s*(?:[：:]\s*)?/u,
  附注: /^附\s*注\s*[：:]\s*/u,
  单位: /^(?:落\s*款|单\s*位|署\s*名|发\s*文\s*[单机]\s*[位关])\s*[：:]\s*/u,
  印发机关: /^印\s*发\s*(?:机\s*关|单\s*位)?\s*[：:]\s*/u,
  发文机关标志: /^(?:发文)?(?:机关)?标志\s*[：:]\s*/u,
  成文日期: /^(?:成文|发文|落款|印发)?日\s*期\s*[：:]\s*/u
}

/** Words that name the element where it stands by its name already. */
export const labelled = (name: string): Judge => ownLabel(name, labels[name]!)

/** A name in which a seal is asked for: …（盖章）. */
const seal = /[（(【[]?\s*(?:盖章|公章|章|印章|签章)\s*[）)】\]]$/u

/** 署名, 印发机关: a name and nothing else. */
export const organFault =
  (name: string): Judge =>
  text => {
    const [words] = seal.exec(text) ?? []
    if (words) return `${name}后面不写“${words}”，印章盖在上面就行。`
    return endMark(name)(text)
  }

/** 主送 and 抄送: several names with commas between them. */
export const organsFault =
  (name: string): Judge =>
  text => {
    const [mark] = /[；;,]/u.exec(text) ?? []
    return mark && `${name}之间用逗号“，”，同类的几个用顿号“、”，不用“${mark}”。`
  }

/** 印发机关: 印发 is printed behind the day. */
export const printedByFault: Judge = text =>
  /印\s*发\s*$/u.test(text) ? '印发机关后面不写“印发”，“印发”印在日期后面。' : organFault('印发机关')(text)

/** 发文机关标志: the name of the organ, with 文件 or without. */
export const issuerFault: Judge = text => {
  if (/^[《“"【].*[》”"】]$/su.test(text)) return '发文机关标志不加书名号、引号。'
  if (/红头文件$/u.test(text)) return '发文机关标志写成“……文件”，不写“红头”。'
  return endMark('发文机关标志')(text)
}
