import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {pack, putText, textOf, unpack} from '../../src/ooxml/package.ts'

const hasOffice = spawnSync('soffice', ['--version']).status === 0
const draft =
  '文种: 上报总结\n地区: 临江县\n标题: 临江县工作总结\n导语: 现将情况报告如下。\n章节:\n  - 角色: 文化建设\n    标题: 丰富文化生活\n    正文: 全县举办演出120场，群众踊跃参加。\n'

test.skipIf(!hasOffice)(
  'a review copy that comes back as .odt is read through LibreOffice, and that is said',
  async () => {
    const ports = nodePorts()
    const workspace = await openWorkspace({}, ports)
    const files = memoryFiles({'a.yaml': draft})
    const render = {do: 'render', draft: {path: 'a.yaml'}, formats: ['review']} as const
    const [copy] = (await runJob(render, workspace, {...ports, files: {...files, home: ports.files.home}}))
      .outputs
    const parts = unpack(copy!.bytes)!
    putText(parts, 'word/document.xml', textOf(parts, 'word/document.xml')!.replace('踊跃参加', '争相参加'))
    const folder = mkdtempSync(join(tmpdir(), 'zongshu-'))
    writeFileSync(join(folder, 'a.docx'), pack(parts))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'odt',
      '--outdir',
      folder,
      join(folder, 'a.docx')
    ])
    const odt = new Uint8Array(readFileSync(join(folder, 'a.odt')))
    rmSync(folder, {recursive: true, force: true})
    const held = {...memoryFiles({'a.yaml': draft, 'a.odt': odt}), home: ports.files.home}
    const {changes, unmapped, warnings, refusal} = await runJob(
      {do: 'pull', copy: 'a.odt', draft: {path: 'a.yaml'}},
      workspace,
      {...ports, files: held}
    )
    expect(refusal).toBeUndefined()
    expect(warnings.join()).toContain('用 LibreOffice 读的')
    expect([...changes.map(({after}) => after), ...unmapped].join()).toContain('争相参加')
  }
)
