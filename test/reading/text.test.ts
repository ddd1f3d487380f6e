import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import type {Text} from '../../src/lint/text.ts'
import {textsOf} from '../../src/lint/texts.ts'
import {readText} from '../../src/reading/text.ts'
import {textPassages} from '../../src/reading/text-passages.ts'

function read(path: string, text: string): Text[] {
  return textsOf(readText({path, text, encoding: 'utf-8'}, () => {}))
}
const shapes = (texts: Text[]) => texts.map(text => [text.block, text.depth, text.value])

test('short lines under a paragraph on one long line are no column that it was copied from', () => {
  const sign = ['附：1.责任清单', '2.项目清单', '临江县人民政府', '2024年3月']
  const lines = [
    '关于重点工作的报告',
    '各乡镇人民政府：',
    '各项工作稳步推进，成效逐步显现，群众普遍满意。',
    ...sign
  ]
  expect(read('a.txt', lines.join('\n')).map(({value}) => value)).toEqual(lines)
})

test('a title that was given a full stop is a title, a sentence above all others is none', () => {
  const first = (line: string) => read('a.txt', [line, '各村都建了专班，层层压实责任。'].join('\n'))[0]?.block
  expect(first('关于报送年度工作安排的报告。')).toBe('title')
  expect(first('临江县水务局关于汛期值班的通知；')).toBe('title')
  expect(first('会议听取了县水务局关于汛期值班的报告。')).toBe('paragraph')
  expect(first('各镇都印发了关于汛期值班的通知。')).toBe('paragraph')
  expect(first('关于汛期值班，各镇都发了通知。')).toBe('paragraph')
})

test('a numbered sentence of several parts with nothing under it is a point, also among heads', () => {
  const blocks = (...lines: string[]) =>
    read('a.txt', ['临江县水务局值守制度', '为规范值守，制定本制度。', ...lines].join('\n'))
      .slice(2)
      .map(({block}) => block)
  expect(
    blocks(
      '一、值守人员职责：',
      '（一）按时到岗；',
      '（二）做好登记；',
      '（三）遇事立即报告。',
      '二、值守时间：每天8时至20时。',
      '三、值守室要整洁，不堆杂物。'
    )
  ).toEqual(['heading', ...Array.from({length: 5}, () => 'paragraph')])
  // A head with a wrong mark over its text stays one.
  expect(blocks('一、加强领导，压实责任。', '县里建了专班。', '二、抓好宣传。', '各村都讲了课。')).toEqual([
    'heading',
    'paragraph',
    'heading',
    'paragraph'
  ])
})

test('a month under a name at the end is the day of the document, between paragraphs it is a head', () => {
  const last = (...lines: string[]) =>
    read(
      'a.txt',
      ['关于重点工作的报告', '各项工作稳步推进，成效逐步显现，群众普遍满意。', ...lines].join('\n')
    )
      .slice(2)
      .map(({block}) => block)
  expect(last('临江县人民政府', '2024年3月')).toEqual(['signoff', 'signoff'])
  expect(last('临江县人民政府', '2024年3月', '抄送：县委办公室。')).toEqual(['signoff', 'signoff', 'signoff'])
  expect(last('工作启动', '2024年3月', '各村都建了专班，层层压实责任。')).not.toContain('signoff')
})

describe('plain text', () => {
  const text = `\uFEFF　　同心共筑石榴红
　　民族团结谱新篇

——某市创建工作综述
通讯员 张三

　　近年来，某市坚持党的领导，各项工作稳步推进。
一、强化组织领导
（一）健全机制。市委成立领导小组，每季度研究一次。
（二）压实责任
1.部门责任。各部门各司其职，逐项抓好落实工作。
夯实基础
凝聚合力
　　各族群众交往交流交融不断加深。
某街道一角。 通讯员 张三 摄
某市民族宗教事务委员会
2023年6月30日
`
  const texts = read('a.txt', text)

  test('is read by the form of its lines', () => {
    expect(shapes(texts)).toEqual([
      ['title', 1, '同心共筑石榴红\n民族团结谱新篇'],
      ['deck', 1, '——某市创建工作综述'],
      ['byline', 1, '通讯员 张三'],
      ['paragraph', 1, '近年来，某市坚持党的领导，各项工作稳步推进。'],
      ['heading', 2, '一、强化组织领导'],
      ['run-in', 2, '（一）健全机制。'],
      ['paragraph', 2, '市委成立领导小组，每季度研究一次。'],
      ['heading', 3, '（二）压实责任'],
      ['run-in', 3, '1.部门责任。'],
      ['paragraph', 3, '各部门各司其职，逐项抓好落实工作。'],
      ['heading', 3, '夯实基础\n凝聚合力'],
      ['paragraph', 3, '各族群众交往交流交融不断加深。'],
      ['caption', 3, '某街道一角。 通讯员 张三 摄'],
      ['signoff', 3, '某市民族宗教事务委员会'],
      ['signoff', 3, '2023年6月30日']
    ])
  })

  test('knows the section of each block', () => {
    expect(texts.filter(text => text.section === 0)).toHaveLength(texts.length - 6)
  })

  test('takes headings with wrong marks for headings, so that rules can say so', () => {
    for (const line of ['一.强化领导', '（一）、强化领导', '(一)强化领导', '1、强化领导']) {
      expect(read('a.txt', `总述在前，先写一段完整的话。\n${line}\n后面还有一段完整的话。`)[1]?.block).toBe(
        'heading'
      )
    }
  })

  test('goes on with a paragraph that breaks off inside a quotation', () => {
    const text = '近年来，落实“三会\n\n一课”制度，党员干部走在前列。\n后面另起一段，写别的事情。'
    const texts = read('a.txt', text)
    expect(texts.map(({value}) => value)).toEqual([
      '近年来，落实“三会一课”制度，党员干部走在前列。',
      '后面另起一段，写别的事情。'
    ])
    const {range} = texts[0]!.place(8, 12)!
    expect(text.slice(range.start, range.end)).toBe('会\n\n一课”')
  })

  test('leaves the paragraphs of one quotation apart, which opens in each of them', () => {
    const lines = [
      '第一条修改为：“有下列情形之一的，从重处罚：',
      '“（一）屡次违反的；',
      '“（二）后果严重的。”'
    ]
    expect(
      read('a.txt', ['关于修改规定的决定', ...lines].join('\n'))
        .map(({value}) => value)
        .slice(1)
    ).toEqual(lines)
  })

  test('takes no number in a sentence for a heading', () => {
    for (const line of ['9.5万人参加活动，覆盖全县所有乡镇。', '一二三产业融合发展，群众增收渠道更宽。']) {
      expect(shapes(read('a.txt', line))).toEqual([['paragraph', 1, line]])
    }
  })
})

describe('Markdown', () => {
  test('is read with its headings, lists, tables and places', () => {
    const text =
      '---\n题: 甲\n---\n# 总结\n\n## 一、领导\n\n- 第一项\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n正文**加粗**。\n'
    const texts = read('a.md', text)
    expect(shapes(texts)).toEqual([
      ['title', 1, '总结'],
      ['heading', 2, '一、领导'],
      ['paragraph', 2, '第一项'],
      ['cell', 2, '甲'],
      ['cell', 2, '乙'],
      ['cell', 2, '1'],
      ['cell', 2, '2'],
      ['paragraph', 2, '正文加粗。']
    ])
    for (const one of texts) {
      const {range} = one.place(0, 1)!
      expect(text.slice(range.start, range.end)).toBe(one.value[0])
    }
  })

  test('finds the characters of escapes and entities in the file', () => {
    const text = '全县\\*个乡镇&amp;街道&#42;个，&lt;完&gt;\n'
    const [paragraph] = read('a.md', text)
    expect(paragraph!.value).toBe('全县*个乡镇&街道*个，<完>')
    const at = (words: string) => {
      const start = paragraph!.value.indexOf(words)
      const {range} = paragraph!.place(start, start + words.length)!
      return text.slice(range.start, range.end)
    }
    expect(at('*个乡')).toBe('\\*个乡')
    expect(at('&')).toBe('&amp;')
    expect(at('街道*')).toBe('街道&#42;')
    expect(at('完')).toBe('完')
  })

  test('keeps the stars of slots that Markdown would take for emphasis', () => {
    const text = '全县辖*个乡镇、*个村，*强调*的话留着。\n'
    const [paragraph] = read('a.md', text)
    expect(paragraph!.value).toBe('全县辖*个乡镇、*个村，强调的话留着。')
    expect(text.slice(paragraph!.place(3, 4)!.range.start).startsWith('*个乡镇')).toBe(true)
  })

  test('reads no comment as text', () => {
    expect(shapes(read('a.md', '<!-- 校验忽略 甲 -- 乙 -->\n\n正文。\n'))).toEqual([
      ['paragraph', 1, '正文。']
    ])
  })
})

test('says when there is nothing to read', () => {
  const findings: Finding[] = []
  readText({path: 'a.txt', text: ' \n　\n', encoding: 'utf-8'}, finding => findings.push(finding))
  expect(findings).toMatchObject([{ruleId: 'nothing-to-read', severity: 'error'}])
})

test.each(['a.txt', 'a.md'])('leads from every character of %s to one that reads the same', path => {
  const word = fc.constantFrom(
    '县',
    '*',
    '\\',
    '&',
    '&lt;',
    '#',
    '一、',
    '（一）',
    '。',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '𠀀',
    ' ',
    '“',
    '|',
    'a'
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 30}), words => {
      const text = words.join('')
      for (const one of read(path, text)) {
        for (const piece of one.pieces.filter(piece => piece.value)) {
          for (let index = piece.start; index < piece.end; index++) {
            const {range, isVerbatim} = one.place(index, index + 1)!
            expect(range.start).toBeGreaterThanOrEqual(0)
            expect(range.end).toBeLessThanOrEqual(text.length)
            if (isVerbatim) expect(text.slice(range.start, range.end)).toBe(one.value[index])
          }
        }
      }
    })
  )
})

describe('marks of quotes and lists by the thousand', () => {
  test.each([['>'], ['> '], ['- '], ['1. '], ['> - ']])('%j end in text that knows its place', mark => {
    const file = `${mark.repeat(2000)}近年来,稳步。\n`
    const [text] = read('a.md', file)
    const at = text!.value.indexOf('近年来')
    expect(text!.place(at, at + 3)?.range).toEqual({start: mark.length * 2000, end: mark.length * 2000 + 3})
    expect(text!.value).not.toContain('\u2060')
  })

  test('are as they were up to a hundred', () => {
    const [text] = read('a.md', `${'> '.repeat(100)}近年来。\n`)
    expect(text!.value).toBe('近年来。')
  })
})

test('a head that is not moved in stands alone between paragraphs that are, however full the line above it is', () => {
  const lines = [
    '　　全年巡查水库一百二十次，整改隐患三十六处，',
    '下游三个村用水不愁，群众都说管得好、管得住。',
    '管水的人住到坝上',
    '　　石门水库的老管护员一住就是二十年，坝上的',
    '灯夜夜亮着，汛期更是半步不离，村里人都敬他。',
    '　　如今年轻人接过了他的手电和雨衣，也接过了',
    '他的本子，每一页都写着水位、天气和过坝的人。'
  ]
  const read = textPassages({path: 'a.txt', text: lines.join('\n'), encoding: 'utf-8'})
  expect(read.passages.map(({text}) => text.length > 20)).toEqual([true, false, true, true])
})

test('who lent a photo ends its caption', () => {
  const lines = [
    '河口镇工作小结',
    '各项工作稳步推进，成效逐步显现，群众普遍满意。',
    '群众在步道上健身。河口镇文化站供图',
    '下一步，继续抓好落实，让群众满意。'
  ]
  expect(read('a.txt', lines.join('\n')).map(({block}) => block)).toEqual([
    'title',
    'paragraph',
    'caption',
    'paragraph'
  ])
})
