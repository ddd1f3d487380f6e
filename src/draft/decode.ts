import type {Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {notices} from './notices.ts'
import type {Source} from './tree.ts'

type Encoding = Source['encoding']

const names: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16（小端）',
  'utf-16be': 'UTF-16（大端）',
  gb18030: 'GB18030'
}

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

/**
 * Decode the bytes of a file as UTF-8, UTF-16 or GB18030, and say so when it is not UTF-8. The byte order mark is not
 * part of the text. A file that is no text gives an empty text and a finding.
 */
export function decode(bytes: Uint8Array, path: string, report: Report): Source {
  const signature = signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte))
  if (signature) {
    return refuse(`这不是文本文件，看上去是${signature[1]}。`)
  }

  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (isBinary(text)) return refuse('这不是文本文件，里面有文本中不会出现的字节。')

  if (encoding !== 'utf-8') {
    const lost = text.split('\ufffd').length - 1
    report(
      findingOf(notices.encoding, {
        message: `文件是 ${names[encoding]} 编码，已按它读取${lost > 0 ? `，其中 ${lost} 处读不出来` : ''}。`,
        note: '建议用“另存为”选 UTF-8 编码保存，免得别的软件打开时出现乱码。',
        range: {start: 0, end: 0},
        severity: lost > 0 ? 'error' : 'hint',
        data: {encoding}
      })
    )
  }
  return {path, text, encoding}

  function refuse(message: string): Source {
    report(
      findingOf(notices['not-text'], {message, note: notices['not-text'].how.zh, range: {start: 0, end: 0}})
    )
    return {path, text: '', encoding: 'utf-8'}
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (isUtf8(bytes)) return hasNul(bytes) ? wideWithoutMark(bytes) : 'utf-8'
  return hasNul(bytes) ? wideWithoutMark(bytes) : 'gb18030'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}

const hasNul = (bytes: Uint8Array) => bytes.includes(0)

/** UTF-16 without a mark: line ends, spaces and colons have their zero byte always on the same side. */
function wideWithoutMark(bytes: Uint8Array): Encoding {
  let [even, odd] = [0, 0]
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue
    if (index % 2) odd++
    else even++
  }
  if (bytes.length % 2 === 0 && odd > 0 && even === 0) return 'utf-16le'
  if (bytes.length % 2 === 0 && even > 0 && odd === 0) return 'utf-16be'
  return 'utf-8'
}

/** NULs never stand in a text; other control characters do, but seldom. */
function isBinary(text: string): boolean {
  return text.includes('\0')
}
