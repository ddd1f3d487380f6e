import type {Report} from '../finding.ts'
import {nearestTo} from '../language/nearest.ts'
import type {Model} from '../model/read.ts'
import type {Notice} from '../notice.ts'
import {findingOf} from '../notice.ts'
import type {Kind} from './kind.ts'
import {isNamed} from './kind.ts'

export const unknownKind: Notice = {
  id: 'unknown-kind',
  title: {zh: '没有这个文种', en: 'No such kind'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '不知道写成哪个文种，就没有模板可用，后面的检查和输出都没有做。',
    en: 'Without a kind there is no template to compose with.'
  },
  how: {
    zh: '在草稿开头写“文种: 上报总结”等，或用 --kind 指定；zongshu kinds 列出全部文种。',
    en: 'Name a kind in the draft or with --kind; `zongshu kinds` lists them.'
  }
}

/** The kind that was asked for, or that the draft names. */
export function chooseKind(
  {draft, placeOf}: Model,
  kinds: ReadonlyArray<Kind>,
  wanted: string | undefined,
  report: Report
): Kind | undefined {
  const name = wanted ?? draft.kind?.text
  const found = name === undefined ? undefined : kinds.find(kind => isNamed(kind, name))
  if (found) return found
  const names = kinds.map(kind => kind.name.zh)
  const nearest =
    name &&
    nearestTo(
      name,
      kinds.flatMap(kind => [kind.name.zh, ...kind.aliases])
    )
  const asked = wanted === undefined ? '' : '--kind 写的不对：'
  const message = name
    ? `${asked}没有“${name}”这个文种${nearest ? `，是否“${nearest}”？` : '。'}可用的有：${names.join('、')}。`
    : `草稿没有写“文种”，可用的有：${names.join('、')}。`
  report(
    findingOf(unknownKind, {
      message,
      path: ['kind'],
      range: wanted === undefined ? placeOf(['kind']) : {start: 0, end: 0}
    })
  )
  return undefined
}
