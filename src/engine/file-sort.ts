import {Refusal} from './ports.ts'

const keysOf = (words: string) => new RegExp(`^(?:${words})[ \\t]*[:：]`, 'm')
const ofPages = keysOf('稿件|articles')
const onlyOfPages = keysOf('纸张|版式|报眉|栏题|责任|paper|layout|masthead|banner|staff')
const ofDrafts = keysOf('文种|地区|章节|导语|数据|kind|region|sections|lead|figures')

/** Whether a text is that of a page file. */
export const isPage = (text: string): boolean => ofPages.test(text) && !ofDrafts.test(text)

/** Refuse a page file where a draft is wanted: each field of it would be told as a mistake. */
export function refusePage(path: string, text: string): void {
  if (isPage(text)) throw new Refusal(`“${path}”是版面文件，不是草稿。排版面用：zongshu page ${path}`)
}

/** Whether a text has fields of a draft or of a page file at the beginning of its lines. */
export const hasFields = (text: string): boolean =>
  keysOf(
    '文种|kind|地区|region|创建|campaign|标题|title|署名|byline|章节|sections|数据|figures|稿件|articles'
  ).test(text)

/** Refuse a draft that an editor saved as a text: checked as a finished document, each of its fields would be a mistake. */
export function refuseSavedDraft(path: string, text: string): void {
  const fields =
    text.slice(0, 20_000).match(/^(?:文种|地区|创建|标题|署名|导语|章节|数据|展望|落款)[ \t]*[:：]/gm) ?? []
  const isDraft = /\.ya?ml\.(?:txt|md|docx?)$/i.test(path) ? fields.length > 0 : fields.length >= 4
  if (!isDraft) return
  const name = path.replace(/^.*[\\/]/, '').replace(/(?:\.ya?ml)?\.[^.]*$/i, '.yaml')
  throw new Refusal(
    `“${path}”看内容是草稿，不是成稿。把文件改名为“${name}”再检查；在记事本里另存时，“保存类型”选“所有文件”，编码选 UTF-8。`
  )
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
  if (/\.(?:docx?|wps|pdf|ofd|odt|rtf)$/i.test(path))
    throw new Refusal(
      `“${path}”是已经写成的文件；render 用草稿（.yaml）生成文件。要检查它，用：zongshu lint ${path}`
    )
}
