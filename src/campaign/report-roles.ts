import type {Report} from '../finding.ts'
import {nearestTo} from '../language/nearest.ts'
import {pathInWords} from '../model/fields.ts'
import type {Model} from '../model/read.ts'
import {type Role, roleNamed} from '../model/roles.ts'
import {draftSchema} from '../model/schema.ts'
import {placeIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import type {Campaign} from './campaign.ts'
import {campaignLike, campaignsIn} from './find-campaigns.ts'
import {headingRole} from './heading-role.ts'
import {unknownCampaign, unknownRole} from './notices.ts'
import {allRoles, rolesOf} from './roles-of.ts'

/** The campaigns that a draft names; one that is not known is told with the nearest name. */
export function campaignsOf(
  {draft}: Model,
  campaigns: ReadonlyArray<Campaign>,
  report: Report
): ReadonlyArray<Campaign> {
  const award = draft.campaign?.award
  if (!award || campaigns.length === 0) return []
  const found = campaignsIn(award.text, campaigns)
  if (found.length > 0 || /[*＊×Xx○_]|某|待填|待定/u.test(award.text)) return found
  const nearest = campaignLike(award.text, campaigns)
  const message = nearest
    ? `没有“${award.text}”的创建资料，是否“${nearest}”？`
    : isSeveral(award.text)
      ? `“${award.text}”没有说是哪几项创建，没有核对缺不缺章节；各项都写上全称，如“国家卫生县、全国文明城市”。`
      : `没有“${award.text}”的创建资料，没有核对缺不缺章节。`
  const severity = nearest ? 'warning' : 'hint'
  report({...findingOf(unknownCampaign, {message, path: award.path, range: placeIn(award)}), severity})
  return []
}

/** 双创, 三城联创: several campaigns under one name. */
const isSeveral = (award: string): boolean =>
  /^[双两三四五六七八九多\d]+(?:城|县|个)?(?:联|同)?创(?:建)?(?:工作)?$/u.test(award.trim())

/** Tell the roles of a draft that nobody knows, with the one that their words show, or else the nearest name; `ofKind` are those of its kind. */
export function reportRoles(
  {draft}: Model,
  campaigns: ReadonlyArray<Campaign>,
  ofKind: ReadonlyArray<Role>,
  report: Report
): void {
  const all = allRoles(campaigns, ofKind)
  const own = (draft.customRoles ?? []).map(({text}) => text)
  for (const value of draft.sections?.flatMap(({role}) => role ?? []) ?? []) {
    if (value.slot !== undefined || roleNamed(all, value.text) || own.includes(value.text)) continue
    if (/^[*＊×○]+$/u.test(value.text)) continue
    const usual = rolesOf(campaigns, ofKind).map(({name}) => name)
    const shown = headingRole(campaigns, ofKind)(value.text)
    const meant = shown?.isSure ? all.find(({id}) => id === shown.role)?.name : undefined
    const nearest = meant ?? nearestTo(value.text, [...usual, ...all.map(({name}) => name), ...own])
    const field = pathInWords(draftSchema, value.path.slice(0, 3))
    const guess = nearest ? `是否“${nearest}”？` : ''
    const message = `“${field}”写的是“${value.text}”，没有这个角色。${guess}可用的有：${usual.join('、')}。`
    report(findingOf(unknownRole, {message, path: value.path, range: placeIn(value)}))
  }
}
