import {Refusal} from './ports.ts'

const keysOf = (words: string) => new RegExp(`^(?:${words})[ \\t]*[:：]`, 'm')
const ofPages = keysOf('稿件|articles')
const onlyOfPages = keysOf('纸张|版式|报眉|栏题|责任|paper|layout|masthead|banner|staff')
const ofDrafts = keysOf('文种|地区|章节|导语|数据|kind|region|sections|lead|figures')

/** Refuse a page file where a draft is wanted: each field of it would be told as a mistake. */
export function refusePage(path: string, text: string): void {
  if (ofPages.test(text) && !ofDrafts.test(text))
    throw new Refusal(`“${path}”是版面文件，不是草稿。排版面用：zongshu page ${path}`)
}

/** Refuse a draft where a page file is wanted. */
export function refuseDraft(path: string, text: string): void {
  if (ofDrafts.test(text) && !ofPages.test(text) && !onlyOfPages.test(text))
    throw new Refusal(
      `“${path}”是草稿，不是版面文件。一篇独占一版用：zongshu render ${path} --to press；几篇同版，先写一个版面文件，写法见 zongshu page --help。`
    )
}

/** Refuse a finished document where a draft is wanted. */
export function refuseDocument(path: string): void {
  if (/\.(?:docx?|wps|pdf|odt|rtf)$/i.test(path))
    throw new Refusal(
      `“${path}”是已经写成的文件；render 用草稿（.yaml）生成文件。要检查它，用：zongshu lint ${path}`
    )
}
