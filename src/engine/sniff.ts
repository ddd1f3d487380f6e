/** What a file is, by its first bytes and, where these do not say it, by its name. */
export type FileSort =
  | {readonly type: 'docx' | 'pdf' | 'text'}
  /** What an office program has to read first. */
  | {readonly type: 'office'; readonly ending: string; readonly what: string}
  /** What nothing can be read of, with the way out, as it follows the name of the file. */
  | {readonly type: 'none'; readonly why: string}

const latin = new TextDecoder('latin1')

export function sortOf(bytes: Uint8Array, name: string): FileSort {
  const start = latin.decode(bytes.subarray(0, 2048))
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (bytes.length === 0) return none('是空文件，没有内容；请核对是不是没有复制完。')
  if (/^PK[\x03\x05\x07]/.test(start)) return zipSort(bytes, start)
  if (start.startsWith('%PDF-') || start.slice(0, 1024).includes('%PDF-')) return {type: 'pdf'}
  if (start.startsWith('\xd0\xcf\x11\xe0')) return oldSort(bytes, ending)
  if (start.startsWith('{\\rtf')) return {type: 'office', ending: 'rtf', what: ' RTF 文件'}
  if (/^\s*(?:\xef\xbb\xbf)?<(?:!doctype\s+html|html)[\s>]/i.test(start) || /^x?html?$/.test(ending))
    return {type: 'office', ending: 'html', what: '网页'}
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|RIFF....WEBP|II\*\0|MM\0\*)/s.test(start) && start.includes('\0'))
    return none('是图片；先用文字识别（OCR）转成 Word 或文本，再导入。')
  if (isMail(start, ending))
    return none('是网页存档或邮件（.mht、.eml），不是稿件；请在浏览器或 Word 中打开，另存为 .docx 再导入。')
  if (/^\s*(?:\xef\xbb\xbf)?<\?xml\s/.test(start))
    return none('是 XML 文件，里面的文字同标记混在一起；请在 Word 或 WPS 中打开，另存为 .docx 再导入。')
  if (/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/.test(start)) return none('是压缩包；请先解压，再导入里面的文件。')
  return {type: 'text'}
}

/** Fields of a mail, in which browsers keep whole pages, too. */
const isMail = (start: string, ending: string): boolean =>
  /^(?:mhtml?|eml)$/.test(ending) ||
  (/^(?:From|Received|MIME-Version|Subject|Date|Content-Type|Return-Path|Message-ID)\s?:/im.test(
    start.slice(0, 200)
  ) &&
    /^MIME-Version\s?:\s*1\.0/im.test(start) &&
    /^Content-Type\s?:/im.test(start))

const none = (why: string): FileSort => ({type: 'none', why})

/** The names of the files in a zip stand in it as they are. */
function zipSort(bytes: Uint8Array, start: string): FileSort {
  const names = start + latin.decode(bytes.subarray(Math.max(0, bytes.length - 65_536)))
  const has = (part: string) => names.includes(part)
  if (has('mimetypeapplication/vnd.oasis.opendocument.text'))
    return {type: 'office', ending: 'odt', what: ' OpenDocument 文档'}
  if (has('mimetypeapplication/vnd.oasis.opendocument'))
    return none('是 OpenDocument 表格或演示文稿，不是稿件；请另存为 .docx 再导入。')
  if (has('OFD.xml'))
    return none('是 OFD 版式文件，里面没有段落；请用 OFD 阅读器另存为 Word 或文本，再导入。')
  if (has('xl/workbook') || has('xl/worksheets'))
    return none('是 Excel 表格，不是稿件；要取其中的数，用：zongshu figures')
  if (has('ppt/presentation')) return none('是演示文稿，不是稿件；请把文字另存为 .docx 再导入。')
  return {type: 'docx'}
}

/** Old Office files and encrypted new ones look alike from outside. */
function oldSort(bytes: Uint8Array, ending: string): FileSort {
  const wide = (words: string) => [...words].join('\0')
  const directory = latin.decode(bytes.subarray(0, Math.min(bytes.length, 4 * 1024 * 1024)))
  if (directory.includes(wide('EncryptedPackage')))
    return none('加了密码；请在 Word 或 WPS 中去掉密码，另存一份再导入。')
  if (directory.includes(wide('Workbook')) && !directory.includes(wide('WordDocument')))
    return none('是 Excel 表格，不是稿件；要取其中的数，另存为 .xlsx 后用：zongshu figures')
  const isWps = ending === 'wps'
  return {type: 'office', ending: isWps ? 'wps' : 'doc', what: isWps ? '旧版 WPS 文件' : '旧版 Word 文件'}
}
