import type {Path} from '../finding.ts'
import {nearestTo} from '../language/nearest.ts'
import {type Role, roleNamed} from '../model/roles.ts'
import type {Value} from '../model/value.ts'
import {evidenceSorts} from './evidence-sorts.ts'
import type {CampaignFile} from './schema.ts'
import {sideNamed, targetOf} from './target.ts'

/** Tell what is wrong at a field, or at a value in it. */
export type Tell = (at: Path | Value, message: string) => void

/** Tell where a campaign file says two things that cannot both be. */
export function contradictionsIn(
  data: CampaignFile,
  own: ReadonlyArray<Role>,
  known: ReadonlyArray<Role>,
  tell: Tell
): void {
  rolesTwice(data, [...own, ...known], tell)
  for (const needs of Object.values(data.kinds ?? {})) rolesTwice(needs, [...own, ...known], tell)
  namesTwice(data, known, tell)
  wordsTwice(data, tell)
  indicators(data, tell)
}

const lists = {required: '必写', recommended: '应写', optional: '可写'} as const

/** A role is in one of the lists, once. */
function rolesTwice(
  needs: Pick<CampaignFile, keyof typeof lists>,
  roles: ReadonlyArray<Role>,
  tell: Tell
): void {
  const seen = new Map<string, string>()
  for (const list of ['required', 'recommended', 'optional'] as const)
    for (const value of needs[list] ?? []) {
      const id = roleNamed(roles, value.text)?.id ?? value.text
      const before = seen.get(id)
      if (before === lists[list]) tell(value, `“${lists[list]}”里“${value.text}”写了两遍。`)
      else if (before)
        tell(value, `“${value.text}”已经在“${before}”里，又写在“${lists[list]}”里，只能留一处。`)
      seen.set(id, before ?? lists[list])
    }
}

/** Two roles have not the same English name, nor one the name of another. */
function namesTwice({roles = {}}: CampaignFile, known: ReadonlyArray<Role>, tell: Tell): void {
  const byEnglish = new Map<string, string>()
  for (const [title, {english}] of Object.entries(roles)) {
    const standard = roleNamed(known, title)
    if (english && standard && english.text !== standard.id) {
      const path = ['roles', title, 'english']
      tell(path, `“${title}”的英文名已经是“${standard.id}”，不能再叫“${english.text}”。`)
    }
    if (!english) continue
    const other = byEnglish.get(english.text) ?? known.find(({id}) => id === english.text)?.name
    if (other && other !== title && other !== standard?.name)
      tell(['roles', title, 'english'], `英文名“${english.text}”已经是“${other}”的，要另起一个。`)
    byEnglish.set(english.text, title)
  }
}

/** A word shows one role of the file. */
function wordsTwice({roles = {}}: CampaignFile, tell: Tell): void {
  const seen = new Map<string, string>()
  for (const [title, {words = [], weak = []}] of Object.entries(roles))
    for (const value of [...words, ...weak]) {
      const before = seen.get(value.text)
      if (before === title) tell(value, `“${title}”的词“${value.text}”写了两遍。`)
      else if (before)
        tell(value, `“${value.text}”已经是“${before}”的词，又写在“${title}”里，认不出是哪一章。`)
      seen.set(value.text, before ?? title)
    }
}

function indicators({indicators = [], total, indicatorSource, isExample}: CampaignFile, tell: Tell): void {
  if (indicators.length > 0 && !indicatorSource && !isExample?.on)
    tell(['indicators'], '写了指标，没有写“指标来源”：写明出自哪份公开的文件；自编的，写“示例: 是”。')
  const numbers = new Map<string, number>()
  for (const [index, {number, target, direction, score, evidence = []}] of indicators.entries()) {
    const before = numbers.get(number.text)
    if (before !== undefined)
      tell(number, `编号“${number.text}”在第${before + 1}项已经用过，两项指标不能同号。`)
    numbers.set(number.text, before ?? index)
    if (target) contradictoryTarget(target, direction, tell)
    for (const sort of evidence) unknownSort(sort, tell)
    if (score && !(Number(score.text) >= 0)) tell(score, `分值“${score.text}”不是数，只写数字，如“3”。`)
  }
  if (!total) return
  const sum = indicators.reduce((all, {score}) => all + (Number(score?.text) || 0), 0)
  const wanted = Number(total.text)
  if (!(wanted >= 0)) tell(total, `总分“${total.text}”不是数，只写数字，如“100”。`)
  else if (Math.abs(sum - wanted) > 1e-9)
    tell(total, `各项分值之和是${Number(sum.toFixed(6))}，总分写的是${total.text}，对不上。`)
}

/** Evidence is of a sort by which files are held against it. */
function unknownSort(sort: Value, tell: Tell): void {
  const {text} = sort
  if (Object.hasOwn(evidenceSorts, text)) return
  const sorts = Object.keys(evidenceSorts)
  const nearest = nearestTo(text, sorts)
  tell(sort, `佐证没有“${text}”这一类${nearest ? `，是否“${nearest}”` : ''}；只能是：${sorts.join('、')}。`)
}

/** A target says from which side it is to be reached, and says it once. */
function contradictoryTarget(target: Value, direction: Value | undefined, tell: Tell): void {
  const side = direction && sideNamed(direction.text)
  const said = targetOf(target.text)
  if (direction && !side) tell(direction, `方向写的是“${direction.text}”，只能是“不低于”“不高于”“等于”。`)
  else if (direction && said && said.direction !== side && !/^100/u.test(target.text))
    tell(direction, `目标写的是“${target.text}”，方向又写“${direction.text}”，两处相反。`)
  else if (!said && !side && targetOf(target.text, '不低于'))
    tell(target, `目标“${target.text}”没有说是不低于还是不高于，写成“≥${target.text}”或“≤${target.text}”。`)
}
