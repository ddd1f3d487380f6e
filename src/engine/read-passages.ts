import type {Finding} from '../finding.ts'
import type {Passages} from '../reading/passage.ts'
import {hasFields, refuseSavedDraft} from './file-sort.ts'
import type {Input} from './job.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readInput} from './read-input.ts'
import {type FileSort, sortOf} from './sniff.ts'

/** Bytes; a document with all its photos has less. */
const mostBytes = 200 * 1024 * 1024
/** Paragraphs and rows of tables; a book has a tenth of it. */
export const mostPassages = 50_000

/** The passages of a finished file, whatever its name says it is. Throws `Refusal` when it cannot be read. */
export async function readPassages(input: Input, ports: Ports): Promise<Passages> {
  const {path, name = path, text} = input
  if (text !== undefined) return textOf(input, ports)
  const bytes = await ports.files.read(path)
  if (bytes.length > mostBytes)
    throw new Refusal(
      `“${name}”超过 ${mostBytes / 1024 / 1024} MB，不会是一份稿件，没有读取；请核对文件，或把图片压缩后再导入。`
    )
  return passagesOf(bytes, sortOf(bytes, name), input, ports)
}

async function passagesOf(bytes: Uint8Array, sort: FileSort, input: Input, ports: Ports): Promise<Passages> {
  const {path, name = path} = input
  switch (sort.type) {
    case 'docx':
      return docx(name, bytes)
    case 'pdf': {
      const {readPdf} = await import('../reading/pdf.ts')
      const read = await readPdf(bytes)
      if (typeof read === 'string') throw new Refusal(`“${name}”${read}`)
      return read
    }
    case 'office': {
      if (!ports.office)
        throw new Refusal(
          `“${name}”是${sort.what}，这里读不了；请在 Word 或 WPS 中打开，另存为 .docx 再导入。`
        )
      return docx(name, await ports.office(bytes, sort.ending, name))
    }
    case 'none':
      throw new Refusal(`“${name}”${sort.why}`)
    case 'text':
      return textOf({...input, path}, ports)
  }
}

async function docx(name: string, bytes: Uint8Array): Promise<Passages> {
  const [{readDocx}, {docxPassages}] = await Promise.all([
    import('../reading/docx.ts'),
    import('../reading/docx-passages.ts')
  ])
  const found: Finding[] = []
  const read = readDocx(name, bytes, finding => found.push(finding))
  if (!read) throw new Refusal(`“${name}”${found[0]?.message ?? '打不开。'}`)
  refuseSavedDraft(name, read.source.text)
  return docxPassages(read)
}

async function textOf(input: Input, ports: Ports): Promise<Passages> {
  const {path, name = path} = input
  const {source, found, isText} = await readInput(input, ports)
  if (!isText) {
    const [{message, note = ''} = {message: '不是文本文件。'}] = found
    throw new Refusal(`“${name}”读不了：${message}${note}`)
  }
  // A text that was only named so is a text.
  if (/\.ya?ml$/i.test(name) && hasFields(source.text)) throw new Refusal(`“${name}”已经是草稿，不用导入。`)
  refuseSavedDraft(name, source.text)
  const lines = linesWithWords(source.text)
  if (lines > mostPassages)
    throw new Refusal(
      `“${name}”有 ${lines} 行文字，最多读 ${mostPassages} 行，没有导入；请核对文件，或分成几份。`
    )
  if (/\.(?:md|markdown)$/i.test(name)) {
    const {markdownPassages} = await import('../reading/markdown-passages.ts')
    return withLost(markdownPassages(source), found)
  }
  const {textPassages} = await import('../reading/text-passages.ts')
  return withLost(textPassages(source), found)
}

/** Known at once, while the paragraphs that lines make up take long to find. */
function linesWithWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/^.*\S/gm)) count++
  return count
}

/** With what was said of the bytes, and the characters that could not be read, or were lost before. */
function withLost(read: Passages, found: ReadonlyArray<Finding>): Passages {
  const told = found
    .filter(({ruleId}) => ruleId === 'encoding' || ruleId === 'unsure-encoding')
    .map(({ruleId, message}) => ({
      sort: ruleId === 'encoding' ? ('encoding' as const) : ('unsure' as const),
      words: message,
      line: 1
    }))
  const lost = read.passages.flatMap(({text, rows, line}) => {
    const words = rows ? rows.flat().join(' ') : text
    return words.includes('\ufffd') ? [{sort: 'lost' as const, words, line}] : []
  })
  return {...read, unkept: [...told, ...read.unkept, ...lost]}
}
