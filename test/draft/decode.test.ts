import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {decode} from '../../src/draft/decode.ts'
import {readDraft} from '../../src/draft/read.ts'
import type {Finding} from '../../src/finding.ts'

const text = '名称: 昭阳区\n正文: |\n  生僻字𠮷、㐂，“三个离不开”。\n'

function decoded(bytes: Uint8Array) {
  const findings: Finding[] = []
  const source = decode(bytes, '草稿.yaml', finding => findings.push(finding))
  return {...source, findings, ids: findings.map(({ruleId}) => ruleId)}
}

describe('reads', () => {
  test('UTF-8 in silence', () => {
    expect(decoded(Buffer.from(text))).toMatchObject({text, encoding: 'utf-8', findings: []})
  })

  test('UTF-8 with a byte order mark, which shifts no offset', () => {
    const source = decoded(Buffer.from(`\ufeff${text}`))
    expect(source).toMatchObject({text, encoding: 'utf-8', findings: []})
    const {root} = readDraft(source, () => {})
    expect(root?.entries[0]?.key.range).toEqual({start: 0, end: 2})
  })

  for (const [name, encoding] of [
    ['UTF-16LE', 'utf-16le'],
    ['UTF-16BE', 'utf-16be'],
    ['GB18030', 'gb18030']
  ] as const) {
    test(`${name}, and says so`, () => {
      const source = decoded(iconv.encode(text, name))
      expect(source).toMatchObject({text, encoding, ids: ['encoding']})
      expect(source.findings[0]?.message).toContain(name.slice(0, 6))
    })

    test(`${name} with a byte order mark`, () => {
      expect(decoded(iconv.encode(`\ufeff${text}`, name))).toMatchObject({text, encoding})
    })
  }

  test('GBK of an old machine', () => {
    const plain = '名称: 昭阳区\n级别: 县级\n'
    expect(decoded(iconv.encode(plain, 'gbk'))).toMatchObject({text: plain, encoding: 'gb18030'})
  })

  test('an empty file as an empty text', () => {
    expect(decoded(new Uint8Array())).toMatchObject({text: '', findings: []})
  })

  test('a replacement character that was typed', () => {
    expect(decoded(Buffer.from('名称: \ufffd\n')).findings).toEqual([])
  })
})

test('keeps UTF-8 with a broken byte as UTF-8, and points at the first character lost', () => {
  const bytes = Buffer.from(text)
  const broken = Buffer.concat([bytes.subarray(0, 9), bytes.subarray(10)])
  const source = decoded(broken)
  expect(source).toMatchObject({encoding: 'utf-8', ids: ['lost-characters']})
  const [finding] = source.findings
  expect(source.text.slice(finding?.range.start, finding?.range.end)).toBe('\ufffd')
  expect(source.text).toContain('正文')
})

test('counts what is lost in GB18030', () => {
  const source = decoded(Buffer.concat([iconv.encode(text, 'gb18030'), Buffer.from([0xff, 0xff])]))
  expect(source).toMatchObject({encoding: 'gb18030', ids: ['encoding', 'lost-characters']})
})

describe('refuses, with a sentence,', () => {
  const files: Record<string, Uint8Array> = {
    'a .docx': Buffer.from('504b030414000600080000002100', 'hex'),
    'an old .doc': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'a PDF': Buffer.from('%PDF-1.7\n%…'),
    'a photo': Buffer.from('ffd8ffe000104a464946', 'hex'),
    'a picture': Buffer.from('89504e470d0a1a0a', 'hex'),
    'a program': Buffer.from('7f454c46020101000000000000000000030000000100', 'hex')
  }
  for (const [name, bytes] of Object.entries(files)) {
    test(name, () => {
      const source = decoded(bytes)
      expect(source).toMatchObject({text: '', ids: ['not-text']})
      expect(source.findings[0]?.message).toMatch(/^这不是文本文件.*。$/)
    })
  }
})

test('says where a control character hides, and leaves what divides the lines of a finished text', () => {
  const findings: Finding[] = []
  const told = (typed: string, path: string) => {
    findings.length = 0
    decode(Buffer.from(typed), path, finding => findings.push(finding))
    return findings.map(({ruleId, range}) => `${ruleId} ${range.start}`)
  }
  expect(told('展望: 接续\x07奋斗\n', 'a.yaml')).toEqual(['control-character 6'])
  expect(told('展望: 接续\u2028奋斗\n', 'a.yaml')).toEqual(['control-character 6'])
  expect(told('接续\u2028奋斗\f', 'a.txt')).toEqual([])
  expect(told('接续\x07奋斗', 'a.txt')).toEqual(['control-character 2'])
})

test('sends whoever hands in a document to .docx, and whoever hands in a draft to a text editor', () => {
  const notes: Array<string | undefined> = []
  const word = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  const open = Buffer.from('PK\x03\x04xxmimetypeapplication/vnd.oasis.opendocument.text')
  const messages: string[] = []
  for (const [bytes, path] of [
    [word, '总结.doc'],
    [open, '总结.odt'],
    [word, '总结.yaml']
  ] as const) {
    decode(bytes, path, ({note, message}) => {
      notes.push(note)
      messages.push(message)
    })
  }
  expect(notes[0]).toContain('另存为 .docx')
  expect(notes[1]).toContain('另存为 .docx')
  expect(notes[2]).toContain('zongshu new')
  expect(messages[1]).toContain('OpenDocument')
})
