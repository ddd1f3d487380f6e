import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {world} from './world.ts'

const cli = join(process.cwd(), 'dist/cli.cjs')

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

test.skipIf(!existsSync(cli))(
  'a run that loses what it waits for ends with 2 and says so',
  async () => {
    const draft = '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n'
    const made = await world({
      'a.yaml': draft,
      'b.yaml': draft,
      // A worker that neither answers nor ends, and holds nothing open.
      'mute.cjs': `const {EventEmitter} = require('node:events')
      require('node:child_process').fork = () =>
        Object.assign(new EventEmitter(), {connected: true, send() {}, kill() {}, disconnect() {}})`
    })
    remove = made.remove
    const {status, stderr, stdout} = spawnSync(
      process.execPath,
      ['--require', made.at('mute.cjs'), cli, 'render', 'a.yaml', 'b.yaml', '--to', 'md', '--jobs', '2'],
      {
        cwd: made.at('.'),
        encoding: 'utf8',
        timeout: 60_000,
        env: {...process.env, XDG_CACHE_HOME: made.at('.cache')}
      }
    )
    expect(stderr).toContain('没有做到最后就停了。请再运行一次。')
    expect([status, stdout]).toEqual([2, ''])
  },
  60_000
)
