import type {Text} from 'mdast'
import type {Report} from '../../finding.ts'
import {forbiddenIn} from '../../language/characters.ts'
import {placeIn} from '../../model/value.ts'
import {findingOf} from '../../notice.ts'
import type {Profile} from '../../style/profile.ts'
import {characterForbidden} from './notices.ts'
import {run} from './runs.ts'
import type {WriteText} from './work.ts'

/** Writes texts as they are, each as one run. */
export function plainWriter(profile: Profile, report: Report): WriteText {
  return (node, options) => {
    reportForbidden(node, report)
    return node.value ? [run(node.value, profile, options)] : []
  }
}

/** Say which characters of a text cannot be written. */
export function reportForbidden({value: text, data}: Text, report: Report): void {
  for (const {start, end} of forbiddenIn(text)) {
    const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')
    const value = data?.value
    report(
      findingOf(characterForbidden, {
        message: `这里有 Word 不能存的字符 U+${code}，没有写进文档。`,
        path: value?.path,
        range: value ? placeIn(value, start, end) : {start: 0, end: 0}
      })
    )
  }
}
