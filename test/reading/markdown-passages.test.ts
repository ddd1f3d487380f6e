import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {textsOf} from '../../src/lint/texts.ts'
import {markdownPassages} from '../../src/reading/markdown-passages.ts'
import {readText} from '../../src/reading/text.ts'

function read(text: string) {
  const {passages, unkept} = markdownPassages({path: 'a.md', text, encoding: 'utf-8'})
  return {
    lines: passages.map(({text, rows, picture}) => (picture ? `[${picture.name}]${text}` : (rows ?? text))),
    blocks: passages.map(({form}) => form.block),
    told: unkept.map(({sort, words, line}) => `${line} ${sort} ${words}`)
  }
}

describe('words of Markdown', () => {
  test('are joined where a line is broken: without a blank between 汉字, else with one', () => {
    expect(read('共八\n个乡镇，\n均已\nOK 了\n“甲”。').lines.join('|')).toBe('共八个乡镇，均已 OK 了“甲”。')
  })

  test('that are struck out are told and left out, in whatever way', () => {
    expect(read('共~~八~~九<del>十</del>个<s>村</s>乡镇。')).toMatchObject({
      lines: ['共九个乡镇。'],
      told: ['1 struck 八', '1 struck 十', '1 struck 村']
    })
  })

  test('keep what raised and lowered ones mean', () => {
    expect(read('12m<sup>2</sup>，CO<sub>2</sub>，3<sup>rd</sup>。')).toMatchObject({
      lines: ['12m²，CO₂，3rd。'],
      told: ['1 script rd']
    })
  })

  test('keep ticks, numbers and the words of links; addresses that are not printed are told', () => {
    const text =
      '- [ ] 待办\n- [x] 已办\n\n3. 甲\n\n见[网站](https://a.invalid/b)和[乙][c]、<https://d.invalid>。\n\n[c]: https://c.invalid\n'
    expect(read(text)).toMatchObject({
      lines: ['□待办', '☑已办', '3.甲', '见网站和乙、https://d.invalid。'],
      told: ['6 link https://a.invalid/b', '6 link https://c.invalid']
    })
  })

  test('are not those of pictures, which stand behind them', () => {
    expect(read('前面![街景](a.png)后面。').lines).toEqual(['前面后面。', '[a.png]街景'])
  })

  test('of notes stand behind the paragraph that refers to them', () => {
    const text = '共7万人[^a]。\n\n后一段。\n\n[^a]: 户籍人口。\n[^b]: 没有引用。\n'
    expect(read(text).lines).toEqual(['共7万人（注1）。', '注1：户籍人口。', '后一段。', '注：没有引用。'])
  })

  test('broken by hand have a blank between them', () => {
    expect(read('甲句  \n乙句').lines).toEqual(['甲句 乙句'])
  })
})

describe('HTML in Markdown', () => {
  test('is read as paragraphs, headings and tables', () => {
    const text = `<div align="center"><h2>一、总体</h2><p>甲&nbsp;乙&amp;丙&constructor;&Ograve;<br>丁</p></div>

<table><tr><th>项</th><th>数</th></tr><tr><td>A<del>x</del></td><td>1<sup>2</sup></td></tr></table>

<img src="b.jpg" alt="街景"><!-- 待核 -->

<script>alert(1)</script>
`
    const {lines, blocks, told} = read(text)
    expect(lines).toEqual([
      '一、总体',
      '甲\u00a0乙&丙&constructor;Ò 丁',
      [
        ['项', '数'],
        ['A', '1²']
      ],
      '[b.jpg]街景'
    ])
    expect(blocks[0]).toBe('heading')
    expect(told).toEqual(['3 struck x', '5 hidden 待核'])
  })

  test('is words where it is none', () => {
    expect(read('用<EOS>结尾，a<b。').lines).toEqual(['用<EOS>结尾，a<b。'])
  })
})

describe('front matter', () => {
  test('gives the title; its other fields are told', () => {
    const text =
      '---\ntitle: "甲县工作总结"\nauthor: 办公室\ntags:\n  - 总结\n---\n\n## 一、总体\n\n正文一句。\n'
    const {lines, blocks, told} = read(text)
    expect(lines).toEqual(['甲县工作总结', '一、总体', '正文一句。'])
    expect(blocks.slice(0, 2)).toEqual(['title', 'heading'])
    expect(told).toEqual(['3 matter author: 办公室', '4 matter tags:', '5 matter - 总结'])
  })

  test('tells its title where the text has one', () => {
    expect(read('---\ntitle: 甲\n---\n# 乙\n\n正文一句。')).toMatchObject({
      lines: ['乙', '正文一句。'],
      told: ['1 matter 甲']
    })
    expect(read('---\ntitle: 乙\n---\n# 乙\n\n正文一句。').told).toEqual([])
  })

  test('is none where words stand between the lines', () => {
    expect(read('---\n\n正文一句。\n\n---\n\n后一句。').lines).toEqual(['正文一句。', '后一句。'])
  })
})

test('a linter does not see what is struck out, and says so', () => {
  const findings: Finding[] = []
  const article = readText({path: 'a.md', text: '甲~~乙~~丙。', encoding: 'utf-8'}, one => findings.push(one))
  expect(textsOf(article).map(({value}) => value)).toEqual(['甲丙。'])
  expect(findings).toMatchObject([{ruleId: 'not-read', range: {start: 1, end: 6}}])
})
