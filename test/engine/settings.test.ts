import {describe, expect, test} from 'vitest'
import {memoryFiles, openWorkspace} from '../../src/browser.ts'
import {nodePorts} from '../../src/node/ports.ts'

const own = nodePorts()
const campaign = '名称: 清洁村寨\n别名: [清洁村]\n'

/** A workspace in a folder of these files, and what was said while it was opened. */
async function opened(files: Readonly<Record<string, string>>, options = {}) {
  const said: string[] = []
  const held = memoryFiles(files)
  const isOwn = (path: string) => path.startsWith(own.files.home)
  const ports = {
    files: {
      ...held,
      home: own.files.home,
      read: (path: string) => (isOwn(path) ? own.files : held).read(path),
      readIfThere: (path: string) => (isOwn(path) ? own.files : held).readIfThere(path),
      list: (path: string) => (isOwn(path) ? own.files : held).list(path)
    },
    log: (text: string) => void said.push(text)
  }
  const workspace = await openWorkspace(options, ports)
  return {workspace, said}
}

describe('settings that were found', () => {
  test('say what they bring along, and nothing where they bring nothing', async () => {
    expect((await opened({'zongshu.config.yaml': '阶段: 送审\n'})).said).toEqual([])
    const {said} = await opened({'zongshu.config.yaml': '术语: [词.yaml]\n', '词.yaml': '术语: []\n'})
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('词.yaml')
  })
})

describe('a folder of campaigns', () => {
  test('may hold other files, too', async () => {
    const files = {'创建/清洁.yaml': campaign, '创建/说明.txt': '先看这里', '创建/.旧.yaml': '坏: ['}
    const {workspace} = await opened(files, {campaigns: ['创建']})
    expect(workspace.campaigns.map(({name}) => name)).toContain('清洁村寨')
  })

  test('that has none is told', async () => {
    await expect(opened({'创建/说明.txt': ''}, {campaigns: ['创建']})).rejects.toThrow('里面没有 .yaml 文件')
  })
})
