import {expect, test} from 'vitest'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)

const report = (last: string) => `关于汛期值守情况的报告

市防汛办：

石岭县汛期值守情况报告如下。

一、值守情况

值守实行双岗，物资按时到位。

二、下步打算

每周检查一次。

石岭县防汛办

2024年6月3日

${last}
`

test.each([
  ['抄送：县委办，县人大办。', '抄送：县委办，县人大办。'],
  ['分送：各乡镇，各成员单位。', '分送：各乡镇，各成员单位。'],
  ['发：各乡镇，各成员单位', '发：各乡镇，各成员单位。']
])('who gets a document keeps the word before it: %s', async (line, printed) => {
  const {drafts} = await runJob(
    {do: 'import', file: {path: '报告.txt', text: report(line)}},
    workspace,
    ports
  )
  const [draft] = drafts
  expect(draft!.proof.leftOut).toEqual([])
  const {outputs} = await runJob(
    {do: 'render', draft: {path: 'd.yaml', text: draft!.text}, formats: ['md']},
    workspace,
    ports
  )
  expect(new TextDecoder().decode(outputs[0]!.bytes)).toContain(`\n${printed}\n`)
})
