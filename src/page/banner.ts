import {emsOf} from '../language/characters.ts'
import {body} from './paper.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {BannerPart} from './sheet.ts'

/** Sizes of a column title, and of those who run it, in points; the frame around them. */
const sizes = {title: 15, least: 10.5, hosts: 10.5, inset: 20}
/** Rows that a strip may take before it is told. */
export const mostBannerRows = 4

/** 栏题 with its hosts: on one line where there is room, else the hosts below; a long title is set smaller. */
export function bannerOf({banner}: PageSpec, width: number, pitch: number): BannerPart | undefined {
  const title = wordsOf(banner?.name)
  if (!title) return undefined
  const names = (banner?.hosts ?? []).map(({text}) => text)
  const hosts = names.length > 0 ? `${names.join('\u3000')}\u3000联办` : ''
  const room = width * body.size - sizes.inset
  const size = Math.max(sizes.least, Math.min(sizes.title, room / emsOf(title)))
  const own = emsOf(title) * size
  const beside = emsOf(hosts) * sizes.hosts
  const isStacked = own + beside + 2 * size > room
  const lines = [
    Math.ceil(own / room) * size,
    ...(hosts && isStacked ? [Math.ceil(beside / room) * sizes.hosts] : [])
  ]
  const depth = lines.reduce((sum, points) => sum + points * 1.4, 10)
  const rows = Math.ceil((depth + pitch - body.size) / pitch)
  return {kind: 'banner', x: 0, row: 0, width, rows, title, hosts, size, stacked: isStacked}
}
