import {stringify} from 'yaml'
import type {Wanted} from './drafts.ts'
import type {Prose} from './prose.ts'

const single = (kind: string, length: number, photos: number, more?: Wanted['more']): Wanted => ({
  kind,
  length,
  photos,
  ...(more && {more})
})

/** Pages of one article: from a note to a story of two pages, without photos and with a dozen. */
export const singles: ReadonlyArray<Wanted> = [
  single('feature', 300, 0),
  single('feature', 300, 1),
  single('cards', 600, 0),
  single('cards', 600, 1),
  single('lessons', 620, 2),
  single('report', 1400, 0),
  single('feature', 1400, 1),
  single('visit', 1350, 3),
  single('showcase', 1370, 2),
  single('feature', 2600, 0),
  single('feature', 2600, 1),
  single('cards', 2670, 2),
  single('visit', 2700, 6),
  single('lessons', 2500, 3),
  single('report', 2620, 3),
  single('showcase', 2720, 12),
  single('feature', 4030, 0),
  single('feature', 4030, 1),
  single('visit', 4140, 3),
  single('cards', 4110, 6),
  single('report', 4050, 2),
  single('showcase', 4180, 3),
  single('feature', 6100, 0),
  single('feature', 6100, 2),
  single('report', 6120, 3),
  single('showcase', 6230, 6),
  single('lessons', 5970, 12),
  single('feature', 7000, 0),
  single('report', 7000, 3),
  single('feature', 6800, 6),
  single('feature', 7200, 1),
  single('feature', 2600, 2, 'long title'),
  single('feature', 2740, 1, 'deck'),
  single('feature', 2660, 1, 'long heads'),
  single('showcase', 2590, 1, 'giant paragraphs'),
  single('visit', 1250, 1, 'short paragraphs'),
  single('feature', 1490, 1, 'note'),
  single('feature', 2020, 3)
]

/** A page of several articles. */
export interface WantedPage {
  readonly paper: string
  readonly layout?: string
  /** How long the articles are against one another. */
  readonly shares: ReadonlyArray<number>
  readonly photos: ReadonlyArray<number>
  /** How much of the page its words take, with heads and the smallest photos; above 1 they do not fit. */
  readonly fill: number
  readonly banner?: boolean
  /** Fields of the articles, by number. */
  readonly pinned?: Readonly<Record<number, object>>
}

/** Pages of two to six articles, on every paper and in every layout. */
export const pages: ReadonlyArray<WantedPage> = [
  {paper: '对开', layout: '双文', shares: [3, 2], photos: [2, 1], fill: 0.75, banner: true},
  {paper: '对开', layout: '头版通栏', shares: [8, 1, 1], photos: [2, 0, 0], fill: 0.8},
  {paper: '对开', layout: '专版模块', shares: [5, 3, 3, 1], photos: [3, 2, 2, 2], fill: 0.75, banner: true},
  {paper: '对开', layout: '专版模块', shares: [6, 3, 2, 1, 1], photos: [2, 1, 1, 0, 0], fill: 0.75},
  {
    paper: '对开',
    layout: '专版模块',
    shares: [5, 3, 3, 2, 1, 1],
    photos: [2, 1, 1, 0, 0, 0],
    fill: 0.7,
    banner: true
  },
  {paper: '四开', layout: '双文', shares: [3, 2], photos: [1, 1], fill: 0.7},
  {paper: 'A3', layout: '头版通栏', shares: [5, 1, 2], photos: [1, 1, 0], fill: 0.75},
  {paper: 'A4', layout: '双文', shares: [1, 1], photos: [0, 1], fill: 0.65},
  {paper: '对开', layout: '专版模块', shares: [4, 4, 1, 1], photos: [2, 0, 1, 0], fill: 0.6},
  {paper: '对开', layout: '头版通栏', shares: [4, 1, 1, 1], photos: [3, 0, 1, 0], fill: 0.7},
  {paper: '对开', layout: '专版模块', shares: [9, 2, 2, 1], photos: [1, 1, 0, 0], fill: 0.8},
  {paper: '四开', layout: '双文', shares: [5, 1], photos: [2, 0], fill: 0.7, banner: true},
  {paper: '对开', layout: '双文', shares: [1, 3], photos: [0, 3], fill: 0.8},
  {paper: '420×594', layout: '专版模块', shares: [5, 4, 3, 2], photos: [2, 2, 1, 0], fill: 0.75},
  {paper: '对开', shares: [5, 2, 1, 1, 2, 4], photos: [2, 0, 1, 0, 1, 1], fill: 0.65},
  {
    paper: '对开',
    shares: [4, 1],
    photos: [2, 0],
    fill: 0.7,
    pinned: {0: {起栏: 1, 占栏: 6}, 1: {起栏: 7, 占栏: 2}}
  },
  {paper: '对开', layout: '专版模块', shares: [2, 2, 2, 2], photos: [1, 1, 1, 1], fill: 0.85},
  {paper: '对开', shares: [3, 1], photos: [1, 1], fill: 0.5, banner: true},
  {paper: '四开', layout: '专版模块', shares: [4, 2, 1, 1], photos: [1, 0, 1, 0], fill: 0.7},
  {paper: '200×280', layout: '双文', shares: [2, 1], photos: [1, 0], fill: 0.7}
]

const kindsOfPages = ['feature', 'visit', 'cards', 'showcase', 'lessons', 'report']

/** The articles of a page, so long that they fill as much of it as they should; `room` in characters. */
export function articlesOf({shares, photos, fill}: WantedPage, room: number, prose: Prose): Wanted[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  // A title, its byline and heads take this of each; the smallest photo this.
  const [head, photo] = [260, 180]
  const words = room * fill - shares.length * head - photos.reduce((sum, count) => sum + count * photo, 0)
  return shares.map((share, nth) => ({
    kind: prose.pick(kindsOfPages),
    length: Math.max(200, Math.round((words * 0.9 * share) / total)),
    photos: photos[nth]!
  }))
}

/** The page as a page file. */
export function specOf({paper, layout, shares, banner, pinned}: WantedPage): string {
  return stringify({
    名称: '同心共进',
    纸张: paper,
    ...(layout && {版式: layout}),
    报眉: {报名: '丙县日报', 版次: '第3版', 日期: '2023年6月30日', 版名: '专题'},
    ...(banner && {栏题: {名称: '同心共进 建设家园', 联办: ['丙县县直机关工委']}}),
    稿件: shares.map((_, nth) => ({草稿: `${nth}.yaml`, ...pinned?.[nth]}))
  })
}
