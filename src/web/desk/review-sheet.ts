import {notices, reporters} from '../../browser.ts'
import type {MadeFile} from '../shell.ts'
import type {JudgedFile} from './desk-file.ts'

/** One check sheet for all files, as the command line writes it. */
export function reviewSheet(judged: ReadonlyArray<JudgedFile>, date = today()): MadeFile {
  const html = reporters.find(({name}) => name === 'html')!
  const sheet = html.write(
    judged.map(({verdict}) => verdict),
    {date, notices}
  )
  return {name: '修改清单.html', bytes: new TextEncoder().encode(sheet)}
}

function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
