import {say} from '../words/say.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** A time as people say it. */
export function whenInWords(time: number, now = Date.now()): string {
  const date = new Date(time)
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`
  const isToday = new Date(now).toDateString() === date.toDateString()
  if (isToday) return now - time < 60_000 ? say('刚才', 'just now') : say(`今天 ${clock}`, `today ${clock}`)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${clock}`
}
