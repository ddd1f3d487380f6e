import type {Notice} from '../../notice.ts'

/** A character that no Word file can hold. */
export const characterForbidden: Notice = {
  id: 'character-forbidden',
  title: {zh: '有 Word 不能存的字符', en: 'Character that Word cannot hold'},
  severity: 'warning',
  basis: 'XML 1.0, 2.2',
  why: {
    zh: '这是控制字符或残缺的字符，写进去整个文件就打不开，所以没有写。',
    en: 'Control characters and lone surrogates make the file unreadable, so they were left out.'
  },
  how: {zh: '删去这个字符，或重新输入这个字。', en: 'Delete the character or type it again.'}
}

/** An office's own template that cannot be filled. */
export const templateUnusable: Notice = {
  id: 'template-unusable',
  title: {zh: '模板不能用', en: 'Template cannot be used'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '给的模板不是完好的 .docx 或 .dotx 文件。',
    en: 'The template is not an intact .docx or .dotx file.'
  },
  how: {
    zh: '用 Word 或 WPS 打开模板，另存为 .docx 再试。',
    en: 'Open it in Word or WPS and save it as .docx.'
  }
}

/** A template that has no place for something, or asks for something unknown. */
export const templateIncomplete: Notice = {
  id: 'template-incomplete',
  title: {zh: '模板与草稿对不上', en: 'Template and draft do not meet'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '模板自己有版头或版记，草稿里的有些要素没有地方放；或者没有写明正文放在哪里。',
    en: 'The template has no place for an element of the draft, or does not say where the report goes.'
  },
  how: {
    zh: '在模板里该放的地方写上“{{发文字号}}”这样的名字，正文写“{{正文}}”，单独成段。',
    en: 'Write {{name}} where the element belongs, and {{正文}} in a paragraph of its own.'
  }
}

/** Everything this room may find, for `zongshu explain`. */
export const docxNotices: ReadonlyArray<Notice> = [characterForbidden, templateUnusable, templateIncomplete]
