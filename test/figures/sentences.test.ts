import {expect, test} from 'vitest'
import {changedSentences} from '../../src/figures/sentences.ts'

const staleIn = (before: string, after: string) => changedSentences([before], [after]).map(({stale}) => stale)

test('rates that are typed beside a number that changes, and stay, are told', () => {
  expect(staleIn('修渠45公里，同比增长12.5%。', '修渠52公里，同比增长12.5%。')).toEqual([['同比增长12.5%']])
  expect(
    staleIn('干部730人，其中女干部占20.8%，是上年的2倍。', '干部741人，其中女干部占20.8%，是上年的2倍。')
  ).toEqual([['其中女干部占20.8%', '是上年的2倍']])
})

test('rates that change, or stand in another part or sentence, are not', () => {
  expect(staleIn('修渠45公里，增长12.5%。', '修渠52公里，增长30%。')).toEqual([[]])
  expect(staleIn('修渠45公里；覆盖率100%。全县增长5%。', '修渠52公里；覆盖率100%。全县增长5%。')).toEqual([
    []
  ])
})
