import type {Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {type Encoding, type GuessedEncoding, guessEncoding, isSound, textIn} from './guess-encoding.ts'
import {notices} from './notices.ts'
import type {Source} from './tree.ts'

const names: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16（小端）',
  'utf-16be': 'UTF-16（大端）',
  gb18030: 'GB18030',
  big5: 'Big5（繁体）'
}

// In a finished text, a form feed and the like divide lines.
const plainControls = /[\x01-\x08\x0e-\x1f\x7f]/
const controls = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]/
const isYaml = (path: string) => path === '-' || /\.ya?ml$/i.test(path)

/** What a file is that is no text, by its first bytes. */
const signatures: ReadonlyArray<readonly [bytes: ReadonlyArray<number>, what: string]> = [
  [[0x50, 0x4b, 0x03, 0x04], 'Word（.docx）、WPS、Excel 文件或压缩包'],
  [[0x50, 0x4b, 0x05, 0x06], '空的压缩包'],
  [[0xd0, 0xcf, 0x11, 0xe0], '旧版 Word（.doc）或 WPS 文件'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF 文件'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF 文件'],
  [[0x89, 0x50, 0x4e, 0x47], '图片'],
  [[0xff, 0xd8, 0xff], '图片'],
  [[0x47, 0x49, 0x46, 0x38], '图片'],
  [[0x52, 0x61, 0x72, 0x21], '压缩包'],
  [[0x37, 0x7a, 0xbc, 0xaf], '压缩包'],
  [[0x1f, 0x8b], '压缩包']
]

/** Whoever hands in a document wants it checked, not a draft written. */
function wayOf(what: string): string {
  if (what === '图片') return '先用文字识别（OCR）转成 Word 或文本再检查。'
  if (/^(?:空的)?压缩包$/.test(what)) return '先解压，再检查里面的文件。'
  return '在 Word 或 WPS 中打开，另存为 .docx 再检查。'
}

/**
 * Decode the bytes of a file as UTF-8, UTF-16, GB18030 or Big5, say so when it is not UTF-8, and when it cannot be told
 * which one it is. The byte order mark is not part of the text. A file that is no text gives an empty text and a finding.
 */
export function decode(bytes: Uint8Array, path: string, report: Report): Source {
  const signature = signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte))
  if (signature) {
    const isOpen = new TextDecoder('latin1').decode(bytes.subarray(0, 120)).includes('opendocument')
    const what = isOpen ? 'OpenDocument 文档（.odt）' : signature[1]
    return refuse(`这不是文本文件，看上去是${what}。`, isYaml(path) ? undefined : wayOf(what))
  }

  const guessed = guessEncoding(bytes)
  const {encoding} = guessed
  const text = textIn(bytes, encoding).replace(/^\ufeff/, '')
  // NULs never stand in a text; other control characters do, but seldom.
  if (text.includes('\0')) {
    const way = isYaml(path) ? undefined : '用能打开它的软件另存为 .docx 或 .txt 再检查。'
    return refuse('这不是文本文件，里面有文本中不会出现的字节。', way)
  }

  const [control] = (isYaml(path) ? controls : plainControls).exec(text) ?? []
  if (control) {
    const start = text.indexOf(control)
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const message = `这里有看不见的控制字符（U+${code}），文件里共 ${text.split(control).length - 1} 个。`
    const {how} = notices['control-character']
    report(findingOf(notices['control-character'], {message, note: how.zh, range: {start, end: start + 1}}))
  }
  const doubt = doubtOf(guessed)
  if (doubt) {
    const note = notices['unsure-encoding'].how.zh
    report(
      findingOf(notices['unsure-encoding'], {
        message: doubt,
        note,
        range: {start: 0, end: 0},
        data: {encoding}
      })
    )
  } else if (encoding !== 'utf-8') {
    const message = `文件是 ${names[encoding]} 编码，已按它读取。`
    const note = '建议用“另存为”选 UTF-8 编码保存，免得别的软件打开时出现乱码。'
    report(findingOf(notices.encoding, {message, note, range: {start: 0, end: 0}, data: {encoding}}))
  }
  const lost = text.indexOf('\ufffd')
  if (lost >= 0 && !isSound(bytes, encoding)) {
    const message = `文件按 ${names[encoding]} 编码读取，有 ${text.split('\ufffd').length - 1} 处字读不出来，显示为“\ufffd”。`
    const range = {start: lost, end: lost + 1}
    report(findingOf(notices['lost-characters'], {message, note: notices['lost-characters'].how.zh, range}))
  }
  return {path, text, encoding}

  function refuse(message: string, way = notices['not-text'].how.zh): Source {
    report(findingOf(notices['not-text'], {message, note: way, range: {start: 0, end: 0}}))
    return {path, text: '', encoding: 'utf-8'}
  }
}

/** What to say where the encoding was guessed, and may be another. */
function doubtOf({encoding, or, isStrange}: GuessedEncoding): string | undefined {
  const name = names[encoding]
  if (isStrange) return `看不出文件是哪种编码，已按 ${name} 读取，读出来不像中文，可能全是乱码。`
  return or && `分不清文件是 ${name} 还是 ${names[or]} 编码，已按 ${name} 读取，请核对有没有乱码。`
}
