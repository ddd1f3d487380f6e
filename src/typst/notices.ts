import type {Report} from '../finding.ts'
import type {Notice} from '../notice.ts'
import {findingOf} from '../notice.ts'
import {NoTypesetter} from './typesetter.ts'

export const typesetterMissing: Notice = {
  id: 'typesetter-missing',
  title: {zh: '这台电脑上没有排版组件', en: 'No typesetter on this machine'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: 'PDF 由随包安装的 Typst 排版；它每种系统、每种处理器各有一份，这里装的不是给这台电脑的。',
    en: 'Typst sets the PDF; its build for this system and processor is not installed.'
  },
  how: {
    zh: '在这台电脑上重新安装（npm ci），或从同一种系统和处理器的电脑上拷贝；DOCX 和 Markdown 不受影响。',
    en: 'Install again on this machine, or copy from one of the same system and processor.'
  }
}

/** Do what needs Typst; where there is none, say so and give undefined. `what`: what is not written then. */
export async function withTypesetter<Result>(
  what: string,
  report: Report,
  work: () => Promise<Result>
): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof NoTypesetter)) throw error
    const message = `这台电脑上没有排版组件，没有写${what}。`
    report(findingOf(typesetterMissing, {message, range: {start: 0, end: 0}}))
    return undefined
  }
}
