import {expect, test} from 'vitest'
import {shareMismatch} from '../../src/lint/rules/share-mismatch.ts'
import {sumMismatch} from '../../src/lint/rules/sum-mismatch.ts'
import {findIn, subjectOfText} from './example.ts'

const severities = (rule: typeof shareMismatch | typeof sumMismatch, text: string) =>
  findIn(subjectOfText(text, 'draft'), rule, undefined).map(({severity}) => severity)

test('what numbers are tied to loosely is a hint, and what is tied closely a warning or an error', () => {
  expect(severities(shareMismatch, '抽检茶样360份，合格率90%，不合格9份。')).toEqual(['hint'])
  expect(severities(shareMismatch, '收到换证申请500件，已换发430件，换发率达96%。')).toEqual(['error'])
  expect(severities(sumMismatch, '全县共有乡镇文化站18个，其中一级站9个、二级站6个。')).toEqual(['hint'])
  expect(severities(sumMismatch, '新修机耕桥14座，加固22座，改建5座，三项合计42座。')).toEqual(['error'])
})
