import {type PageSpec, wordsOf} from './schema.ts'
import type {Sheet} from './sheet.ts'

/** 报眉 above the type area; the first page has none. */
export function mastheadOf({masthead}: PageSpec): Sheet['masthead'] {
  if (!masthead || /^第?\s*[1一]\s*版$/.test(wordsOf(masthead.page))) return null
  return {
    section: wordsOf(masthead.section),
    paper: wordsOf(masthead.paper),
    date: wordsOf(masthead.date),
    page: wordsOf(masthead.page),
    above: 12
  }
}

/** 责编 and the others in the line at the foot. */
export function footerOf({staff = {}}: PageSpec): string[] {
  const names = {editor: '责编', artist: '美编', maker: '组版', proof: '校对', email: 'E-mail'} as const
  return Object.entries(names).flatMap(([field, title]) => {
    const name = wordsOf(staff[field as keyof typeof names])
    return name ? [`${title}：${name}`] : []
  })
}
