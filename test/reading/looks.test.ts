import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {formsOf} from '../../src/reading/forms.ts'
import type {Look} from '../../src/reading/looks.ts'
import {tries} from '../tries.ts'

const body: Look = {size: 16, face: 'song', isCentred: false}
const large: Look = {...body, size: 22, isCentred: true}
const prose = '各镇把任务分到村、落到人，全年办结四十七件，群众满意。'

/** The forms of lines, each given with its look. */
const forms = (...lines: ReadonlyArray<readonly [text: string, look: Look]>) =>
  formsOf(
    lines.map(([text]) => text),
    lines.map(([, look]) => look)
  )

test('short lines that look otherwise than the text are heads, the larger and the centred ones above the others', () => {
  const [upper, lower] = [
    {...body, face: 'hei', isCentred: true},
    {...body, face: 'hei'}
  ]
  const part = (name: string) =>
    [
      [`旧院子怎么活${name}？`, upper],
      [`账目公开${name}`, lower],
      [prose, body],
      [`收益到户${name}`, lower],
      [prose, body]
    ] as const
  const found = forms(['小院落里的大文章', large], [prose, body], ...part('甲'), ...part('乙')).slice(2)
  const one = ['heading 2', 'heading 3', 'paragraph', 'heading 3', 'paragraph']
  expect(found.map(({block, depth}) => [block, depth].filter(Boolean).join(' '))).toEqual([...one, ...one])
})

test('a line in the characters of the text is no head where heads look otherwise', () => {
  const head = {...body, face: 'hei'}
  const lines = [
    ['工作小结', large],
    [prose, body],
    ['抓源头', head],
    [prose, body]
  ] as const
  const found = forms(...lines, ['群众都说好', body], [prose, body], ['抓末端', head], [prose, body])
  expect(found.map(({block}) => block).slice(2)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'paragraph',
    'heading',
    'paragraph'
  ])
})

test('the title is the largest that stands together, whatever stands above and below it', () => {
  const word = fc.string({unit: fc.constantFrom(...'村镇渠桥林田社区服务'), minLength: 5, maxLength: 12})
  const above = fc.constantFrom('青石县水务局文件', '工 作 简 报')
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 3}), above, word, (title, issuer, deck) => {
      const number = issuer.endsWith('文件') ? '青水发〔2026〕4号' : '第9期'
      const found = forms(
        [issuer, {...large, size: 40}],
        [number, {...body, isCentred: true}],
        ...title.map(line => [line, large] as const),
        [`——${deck}纪实`, {...large, size: 18}],
        [prose, body]
      )
      expect(found.map(({block}) => block)).toEqual([
        'signoff',
        'signoff',
        ...title.map(() => 'title'),
        'deck',
        'paragraph'
      ])
    }),
    tries(40)
  )
})

test('whose document it is stands above the title, though in larger characters and without a number', () => {
  const letterhead = {...large, size: 36}
  const lines = [
    ['水库管护情况的调研报告', large],
    [prose, body]
  ] as const
  expect(forms(['青石县水务局', letterhead], ...lines).map(({block}) => block)).toEqual([
    'signoff',
    'title',
    'paragraph'
  ])
  // A title alone is one, whatever it names.
  expect(forms(['青石县水务局', letterhead], [prose, body])[0]).toMatchObject({block: 'title'})
})

test('whose document it is is no title, also where its number stands apart in a table', () => {
  const found = forms(
    ['河口县水务局文件', {...large, size: 40}],
    ['河口县水务局关于灌区改造的报告', large],
    ['河口县人民政府：', body],
    [prose, body]
  )
  expect(found.slice(0, 3).map(({block, part}) => part ?? block)).toEqual(['signoff', 'title', 'addressee'])
})

test('a number of the old kind begins a heading and is no line under the title', () => {
  const found = forms(
    ['乡村建设任务', large],
    ['壹、完善设施', body],
    [prose, body],
    ['贰、发展产业', body],
    [prose, body]
  )
  expect(found.map(({block}) => block)).toEqual(['title', 'heading', 'paragraph', 'heading', 'paragraph'])
})
