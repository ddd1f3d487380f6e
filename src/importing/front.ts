import type {Author, Plan} from './plan.ts'

const roles = /^(?:本报|本台)?(?:全媒体)?(?:特约)?(?:首席)?(?:见习)?(?:通讯员|记者|撰稿人?|作者|文|图)/

const roleAhead =
  /(?<![\s　])[\s　]+(?=(?:本报|全媒体|特约)?(?:首席)?(?:通讯员|记者|撰稿|作者)(?:[\s　:：]|$))/

/** The authors of a byline, each with what it says of them. */
export function authorsOf(line: string): Author[] {
  const boxed = /^[□■◎][\s　]*/.exec(line)
  if (boxed?.[0].startsWith('□')) return [{name: line.slice(boxed[0].length)}]
  const parts = line.split(roleAhead)
  // What stands before the first role is whose it is.
  const [first, second, ...others] = parts
  const isUnit = second !== undefined && !roles.test(first!) && !/(?:记者|通讯员)[\s　]/.test(first!)
  return (isUnit ? [`${first} ${second}`, ...others] : parts).map(authorOf)
}

function authorOf(part: string): Author {
  const photos = /(?<![\s　])[\s　]*文\s*[/／]\s*图$/.exec(part)
  const words = photos ? part.slice(0, photos.index) : part
  const isBoth = photos === null ? {} : {photos: true}
  const found =
    /^(?:(?<unit>[^\s　:：]{2,20})[\s　]+)?(?<role>[^\s　:：]*(?:通讯员|记者|撰稿人?|作者))[\s　]+(?<name>[^\s　:：].*)$/.exec(
      words
    )
  if (!found?.groups) return {name: words, ...isBoth}
  const {unit, role, name} = found.groups
  return {...(unit ? {unit} : {}), role: role!, name: name!, ...isBoth}
}

/** Whether a line names authors in a way that a draft can keep apart. */
export const isByline = (line: string): boolean =>
  roles.test(line) ||
  /^[□■◎]|^\S{2,16}[\s　]+(?:本报)?(?:特约)?(?:记者|通讯员)[\s　]|^[^\s，。：:]{2,20}记者[\s　]/.test(line)

const elements: ReadonlyArray<readonly [field: string, pattern: RegExp]> = [
  ['copyNumber', /^\d{6}$/],
  ['secrecy', /^(?:绝密|机密|秘密)(?:★.{0,8})?$/],
  ['urgency', /^(?:特急|加急|特提|平急)$/],
  ['number', /^[^。！？，]{0,40}[〔[(（]\d{4}[〕\])）]\s*第?\d+号[）)]?$/],
  ['number', /^[\p{Script=Han}\s]{2,30}令[\s　]*第[\s　]*\d+[\s　]*号$/u],
  ['issuer', /^[^，。]{2,30}文件$/],
  ['copyTo', /^抄送[:：](?<words>.*?)。?$/],
  // Another word than 抄送 stays.
  ['copyTo', /^(?:抄报|报送|分送|报|送|发)[:：][^。]*?(?=。?$)/],
  ['addressee', /^主送[:：](?<words>.*?)[:：。]?$/],
  ['annotation', /^[（(](?<words>.*)[）)]$/],
  ['signedBy', /^签发人[:：]\s*(?<words>.+)$/]
]

/** Take a line for an element of an official document, if it is one that is not there yet. */
export function takeElement(line: string, {official}: Plan): boolean {
  const both = /^(.*〔\d{4}〕\d+号)[\s　]+签发人[:：][\s　]*(.+)$/.exec(line)
  if (both && official.number === undefined) {
    official.number = both[1]!
    official.signedBy = both[2]!
    return true
  }
  const printed = /^(.{2,40}?)[\s　]+(\d{4}年\d{1,2}月\d{1,2}日)印发$/.exec(line)
  if (printed && official.printedOn === undefined) {
    official.printedBy = printed[1]!
    official.printedOn = printed[2]!
    return true
  }
  for (const [field, pattern] of elements) {
    const found = pattern.exec(line)
    if (!found || official[field] !== undefined) continue
    official[field] = found.groups?.words ?? found[0]
    return true
  }
  return false
}

/** Take a line of what stands above the title of a newsletter: its name, its issue, who made it and when. */
export function takeMasthead(line: string, plan: Plan): boolean {
  const {official} = plan
  if (takeElement(line, plan)) return true
  const made = /^(.{2,40}?)编?[\s　]+(\d{4}年\d{1,2}月\d{1,2}日)$/.exec(line)
  if (made && plan.unit === undefined && plan.date === undefined) {
    plan.unit = made[1]!
    plan.date = made[2]!
    return true
  }
  if (/期[）)]?$/.test(line)) {
    if (official.number !== undefined) return false
    official.number = line
    return true
  }
  // A name in two lines.
  official.issuer = (official.issuer ?? '') + line
  return true
}

/** The name of an attachment without its number and label: `附件：1.数据表`. */
export function attachmentName(line: string): string {
  return line
    .replace(/^附件[:：]\s*/, '')
    .replace(/^\d{1,2}[.．、]\s*/, '')
    .trim()
}

/** A caption with who took the photo: `某地一角。 通讯员 张三 摄`. */
export function captionParts(line: string): {caption: string; credit?: string; creditRole?: string} {
  const found =
    /^(?<caption>.*?)[\s　]*[（(]?(?:(?<role>(?:本报)?(?:全媒体)?(?:特约)?(?:通讯员|记者|摄影))[\s　:：]*)?(?<name>[^\s　。，、（(]{2,6}|(?<![^\s　。，；、])[^\s　。，（(]{1}[\s　][^\s　。，（(]{1,2}|[^\s　。，（(]{2,4}(?:、[^\s　。，（(]{2,4})+)[\s　]*摄[）)]?$/u.exec(
      line
    )
  const {caption, role, name} = found?.groups ?? {}
  if (!caption || !name) return {caption: line}
  return {caption: caption.trim(), credit: name, ...(role ? {creditRole: role} : {})}
}
