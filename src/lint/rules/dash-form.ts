import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const typed = /(?<=[\p{Script=Han}”》）])(?:-{2,3}|－{2}|–{2}|-—|—-|—{3,})(?=[\p{Script=Han}“《])/gu
const leading = /^(?:—(?!—)|--?|－{1,2}|–)(?=[\p{Script=Han}“《])/gu
// 省级示范园—红苹果度假区, 一座新城—靖安新区: a kind of thing, then the name of the one that is meant.
const explaining =
  /(?<=(?:示范[园区点户]|产业园|度假区|工程|项目|品牌|平台|基地|名片|主题|口号|作品|节目|活动)|[”》]|一[座个张条项部首种场片位]\p{Script=Han}{1,6}|只有一[个条种项])[—–－](?=[\p{Script=Han}《]{3})/gu
/** How far a clause is looked at. */
const reach = 80
const anchor = /[—–－-]/u
const single = /[—–－]/gu

/** 破折号写法：破折号占两个字。 */
export const dashForm = defineRule({
  id: 'dash-form',
  title: {zh: '破折号写法不对', en: 'Wrong form of dash'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.10',
  why: {
    zh: '破折号占两个字（——），用来引出说明；占一个字的是连接号，表示起止或连接。',
    en: 'The dash that explains is two characters long; one character joins.'
  },
  how: {zh: '引出说明的改为“——”。', en: 'Write —— where an explanation follows.'},
  fixable: true,
  check({texts}, report) {
    for (const {place, words} of [...matchesIn(texts, typed, anchor), ...matchesIn(texts, leading, anchor)]) {
      report({...place, message: `破折号应写“——”，这里写的是“${words}”。`, fix: replacing(place, '——')})
    }
    for (const {text, start, place} of matchesIn(texts, explaining, anchor)) {
      const clause =
        /[^，。；：]*$/u.exec(text.value.slice(Math.max(0, start - reach), start))![0] +
        /^[^，。；：]*/u.exec(text.value.slice(start, start + reach))![0]
      if (
        [...clause.matchAll(single)].length > 1 ||
        text.value[start + 1] === '—' ||
        text.value[start - 1] === '—' ||
        isRoute(text.value, start)
      )
        continue
      report({...place, message: '这里引出说明，应当用破折号“——”。', fix: replacing(place, '——')})
    }
  },
  examples: [
    {bad: '建成省级示范园⟦—⟧红苹果小镇', good: '建成省级示范园——红苹果小镇'},
    {bad: '同一个目标⟦--⟧铸牢共同体意识', good: '同一个目标——铸牢共同体意识'},
    {bad: '⟦—⟧昭阳区创建工作综述', good: '——昭阳区创建工作综述'},
    {bad: '来到“打卡地”⟦—⟧同心广场', good: '来到“打卡地”——同心广场'},
    {bad: '各族群众心愿只有一个⟦—⟧日子越过越好', good: '各族群众心愿只有一个——日子越过越好'},
    {good: '村（社区）—小组—微网格三级体系，昆明—大理铁路，2021—2025年，示范园——红苹果小镇'},
    {good: '示范区—示范点—示范户三级创建，一九一一年，一一对应，五个维度一一落笔'}
  ]
})

/** 郑州—卢森堡“空中丝绸之路”: the name of a route, which joins two places, where “the one thing named” follows no noun of it. */
const isRoute = (text: string, start: number): boolean =>
  /^[—–－]\p{Script=Han}{2,6}[“高铁公]/u.test(text.slice(start, start + 9)) ||
  /[以从自由]\p{Script=Han}{2,6}$/u.test(text.slice(Math.max(0, start - 8), start))
