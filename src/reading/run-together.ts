import {endsSentence, titleLength} from './forms/marks.ts'
import {numberOf} from './number-of.ts'

/** A shorter line is a paragraph, whatever blanks stand in it. */
const shortest = 150
/** As a paragraph begins that is moved in. */
const indent = /(?:\u3000[\u3000 \u00a0]*\u3000| {4,}|(?:\u00a0 ?){4,})/
const blanks = /[ \t\u00a0\u3000]+/g

/**
 * Where the paragraphs of a whole text stand in its one line, as some sites and chats copy it: parted by the blanks that
 * began them, or, where there is but one blank, told by their numbers. Where the line is the whole text, they may stand
 * without any. Just 0 for a line that is one paragraph.
 */
export function paragraphStarts(line: string, isWhole = false): number[] {
  if (line.length < shortest) return [0]
  const runs = [...line.matchAll(blanks)].map(({0: run, index}) => ({
    run,
    before: index,
    after: index + run.length
  }))
  const wide = runs.filter(({run}) => indent.test(run))
  if (wide.filter(({before}) => endsSentence(line.slice(0, before))).length > 1)
    return [0, ...wide.map(({after}) => after)]
  const counted = runs.filter(({after}) => /^[一二]、/.test(line.slice(after, after + 2)))
  if (counted.length < 2 || counted.length > 8) return isWhole ? gluedStarts(line) : [0]
  const starts = [0]
  for (const {before, after} of runs) {
    const said = line.slice(starts.at(-1), before)
    const isTitle = starts.length === 1 && said.length <= titleLength
    const isHead = numberOf(said) !== undefined && !said.includes('。')
    if (endsSentence(said) || isTitle || isHead || numberOf(line.slice(after, after + 8))) starts.push(after)
  }
  return starts
}

const numerals = [...'一二三四五六七八九', '十', '十一', '十二']
/** What a title ends in, before a text that begins as texts do. */
const titled =
  /^[^，。；：、！？]{6,48}?(?:报告|总结|汇报|情况|方案|意见|通知|通报|要点|讲话|综述|纪要|材料|请示|说明)(?=今年|近年|近期|自\d|\d{4}年|为|根据|按照|围绕|一年来|当前|现将|在|我[县市区镇乡局]|全[县市区镇乡]|[\p{Script=Han}]{2,6}(?:坚持|认真|位于|现有|辖))/u
const signed =
  /(?<=[。！])(\p{Script=Han}{4,30})((?:19|20)\d\d年\d{1,2}月\d{1,2}日|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)\s*$/u

/** Where paragraphs begin that stand without anything between them: at 一、 二、 三、 behind a full stop, title and signature too. */
function gluedStarts(line: string): number[] {
  const sections: number[] = []
  for (const numeral of numerals) {
    const from = sections.at(-1) ?? 0
    const at = line.indexOf(`${numeral}、`, from)
    const isBehind = at > 0 && (endsSentence(line.slice(0, at)) || sections.length === 0)
    if (!isBehind) break
    sections.push(at)
  }
  if (sections.length < 2) return [0]
  const title = titled.exec(line)?.[0].length
  const closing = signed.exec(line)
  const signature = closing ? [closing.index, closing.index + closing[1]!.length] : []
  return [0, ...(title && title < sections[0]! ? [title] : []), ...sections, ...signature]
}
