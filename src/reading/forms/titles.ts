import {standsAlone, titleLength} from './marks.ts'
import {numberedForm} from './numbered-form.ts'

/** Whether the first of the headings that a file marks as of the first level is the title of the others. */
export const isTitleAbove = ([first, ...others]: ReadonlyArray<string>): boolean =>
  first !== undefined &&
  numberedForm(first) === undefined &&
  others.every(line => numberedForm(line) !== undefined)

const documents =
  '报告|总结|小结|通报|汇报|请示|函|意见|方案|通知|通告|公告|决定|讲话|发言|情况|说明|批复|纪要|建议|提案|材料|做法|综述'
/** 关于联合开展校园周边食品安全, and 整治情况的通报 under it. */
export const endsTitle = (line: string, above: string): boolean =>
  new RegExp(`(?:${documents})$`).test(line) && !new RegExp(`(?:${documents})$`).test(above)

/** A title that was given a full stop: 关于召开动员会的通知。 A sentence tells more than whose document it is and what about. */
export function isStoppedTitle(line: string): boolean {
  const title = line.replace(/[。；，]$/, '')
  const [, whose] = /^(.{0,24}?)关于/.exec(title) ?? []
  return (
    whose !== undefined &&
    title !== line &&
    standsAlone(title, titleLength) &&
    !/[，。；：]/.test(title) &&
    endsTitle(title, '') &&
    !/[了过]|会议|听取|审议|印发|收到|现将|根据|按照/.test(whose) &&
    (whose === '' || /(?:政府|委员?会|党委|委|办公室|[局办厅部院校]|公司|中心)$/.test(whose))
  )
}

export const isHalved = (line: string | undefined): boolean =>
  line !== undefined &&
  standsAlone(line, titleLength) &&
  !numberedForm(line) &&
  /^[^\s　，。：]{5,20}[\s　]+[^\s　，。：]{5,20}$/.test(line) &&
  !/\d日|记者|通讯员/.test(line)

/** A title in two halves on one line is whole where the next line has none; so are two lines of one length. */
export const isWholeTitle = (title: ReadonlyArray<string>, next: string): boolean =>
  isCouplet(title) || (title.length === 1 && isHalved(title[0]) && !isHalved(next))

/** Two lines of one length, on two or on one, are a whole title. */
function isCouplet(lines: ReadonlyArray<string>): boolean {
  const halves = lines.flatMap(line => line.split(/[\s　]+/))
  return halves.length === 2 && halves[0]!.length === halves[1]!.length && halves[0]!.length >= 4
}
