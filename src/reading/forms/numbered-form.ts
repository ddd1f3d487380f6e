import type {Form} from '../form.ts'
import {goesFurther} from '../heads-among.ts'
import {han, numbers} from '../number-of.ts'
import {endMark, headingLength, plainHeadingLength} from './marks.ts'

const division = new RegExp(`^第${han}{1,3}(?:部分|[部章编篇节])(?=[\\s　：:、]|[^分])`)

/** A line that begins with a heading's number: a heading, a run-in head with its paragraph, or, too long, neither. */
export function numberedForm(line: string): Form | undefined {
  if (division.test(line) && line.length <= plainHeadingLength && !endMark.test(line))
    return {block: 'heading', depth: /^第.{1,3}节/.test(line) ? 3 : 2, part: 'division'}
  for (const [depth, pattern] of numbers) {
    const number = pattern.exec(line)
    if (!number) continue
    const stop = line.indexOf('。')
    // What goes on is an item of a list; 一、强化领导； over its text is a head with a mark too many.
    if (depth > 3 && goesFurther.test(line)) return undefined
    const isWhole = stop < 0 || stop === line.length - 1
    // 1. and （1） number sentences as often as headings; a full stop tells which.
    if (isWhole && stop >= 0 && depth > 3) return undefined
    if (isWhole) return line.length <= headingLength ? {block: 'heading', depth} : undefined
    const named = depth < 4 ? nameBefore(line.slice(number[0].length, stop)) : undefined
    if (named !== undefined) return {block: 'paragraph', depth, head: number[0].length + named}
    const longest = depth < 4 ? headingLength : plainHeadingLength
    return stop < longest ? {block: 'paragraph', depth, head: stop + 1} : undefined
  }
  return undefined
}

/** Where the name of a point ends that a colon parts from its text: 领导包案：每案由一名县领导包到底，…… */
function nameBefore(sentence: string): number | undefined {
  const name = /^[^，。：:；、？！]{2,16}[：:]/.exec(sentence)?.[0]
  return name !== undefined &&
    sentence.length > headingLength - plainHeadingLength &&
    sentence.length > 2 * name.length
    ? name.length
    : undefined
}
