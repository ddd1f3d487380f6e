import {expect, test, vi} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import type {PageWork} from '../../src/page/outputs/output.ts'
import {png} from '../../src/page/outputs/png.ts'

test('where nothing can draw, the picture is told and the other outputs are written', async () => {
  vi.doMock('@napi-rs/canvas', () => {
    throw new Error('Cannot find native binding')
  })
  const findings: Finding[] = []
  const work = {report: (finding: Finding) => void findings.push(finding)} as unknown as PageWork
  expect(await png.write(work)).toEqual([])
  expect(findings).toMatchObject([{ruleId: 'drawing-missing', severity: 'error'}])
})
