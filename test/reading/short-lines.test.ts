import {expect, test} from 'vitest'
import {formsOf} from '../../src/reading/forms.ts'

const around = (...short: string[]) =>
  formsOf(['临江县工作总结', '现将有关情况报告如下。', ...short, '以上各项都已办结，群众满意。']).slice(2, -1)

test('two short lines are the halves of a head, three in a row or counted ones a list', () => {
  expect(around('凝心聚力谋发展', '同心同德谱新篇')).toMatchObject([{half: true}, {half: true}])
  for (const {block, half} of around('省级文明县城', '省级卫生县城', '省级园林县城'))
    expect([block, half]).toEqual(['paragraph', undefined])
  for (const {block} of around('①完善制度', '②强化培训')) expect(block).toBe('paragraph')
})
