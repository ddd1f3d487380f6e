import {describe, expect, test} from 'vitest'
import {partAsked} from '../../src/model/part-asked.ts'
import {joined, own, piecesOf} from '../../src/model/piece.ts'
import {modelOf} from '../drafts.ts'

describe('a reference asks for the part behind the last dot', () => {
  test.each([
    ['总值.2022年', {whole: '总值', part: '2022年'}],
    ['总值·2022年', {whole: '总值', part: '2022年'}],
    ['总值．增长', {whole: '总值', part: '增长'}],
    ['干部·汉族.占比', {whole: '干部·汉族', part: '占比'}],
    ['干部.汉族·占比', {whole: '干部.汉族', part: '占比'}],
    ['总值 . 增长', {whole: '总值', part: '增长'}]
  ])('%s', (name, asked) => {
    expect(partAsked(name)).toEqual(asked)
  })

  test.each(['总值', '.总值', ''])('“%s” asks for none', name => {
    expect(partAsked(name)).toBeUndefined()
  })
})

test('a separator stands between texts, not before the first', () => {
  const [one, two, three] = [own('甲'), own('乙'), own('丙')]
  const words = (parts: Parameters<typeof joined>[0]) =>
    joined(parts, own('、')).map(piece => ('text' in piece ? piece.text : '|'))
  expect(words([one, two, three])).toEqual(['甲', '、', '乙', '、', '丙'])
  expect(words([one])).toEqual(['甲'])
  expect(words([])).toEqual([])
})

test('a text is cut at the places its author left open, with no empty pieces', () => {
  const {draft} = modelOf('导语: 全县××个乡镇\n结语: ××个\n').model
  const cut = (value: (typeof draft.lead & {})[0]) =>
    piecesOf(value).map(piece => ('text' in piece ? [piece.text, piece.slot] : []))
  expect(cut(draft.lead![0]!)).toEqual([
    ['全县', undefined],
    ['××', 'typed'],
    ['个乡镇', undefined]
  ])
})
