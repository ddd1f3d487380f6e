import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {world} from './world.ts'

const cli = join(process.cwd(), 'dist/cli.cjs')

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

/** Changes what the built command line sees of the disk: writes down what is done to files, or knows no links. */
const watch = `
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
const say = line => fs.appendFileSync(process.env.SEEN, line + '\\n')
const {fsyncSync, renameSync, linkSync, fstatSync} = fs
fs.fsyncSync = file => { say(fstatSync(file).isDirectory() ? 'sync folder' : 'sync'); return fsyncSync(file) }
fs.renameSync = (from, to) => { say('rename ' + to.split('/').at(-1)); return renameSync(from, to) }
fs.linkSync = (from, to) => {
  if (process.env.NO_LINKS) throw Object.assign(new Error('no links'), {code: 'EPERM'})
  say('link ' + to.split('/').at(-1))
  return linkSync(from, to)
}
syncBuiltinESMExports()
`

async function open(files: Readonly<Record<string, string>>) {
  const {at, read, list, remove: gone} = await world(files)
  remove = gone
  const run = (env: NodeJS.ProcessEnv, ...words: string[]) => {
    const preload = `data:text/javascript,${encodeURIComponent(watch)}`
    const {status, stderr} = spawnSync(process.execPath, ['--import', preload, cli, ...words], {
      cwd: at('.'),
      env: {...process.env, SEEN: at('seen'), ...env}
    })
    return {code: status, err: stderr.toString()}
  }
  return {at, read, list, run}
}

describe.skipIf(!existsSync(cli))('the built command line', () => {
  test('has a draft on the disk before it takes its place, and then its name', async () => {
    const {run, at, read} = await open({
      'a.yaml': '文种: 上报总结\n地区: 永安县\n标题: 总结\n导语: 近年来,稳步推进。\n'
    })
    run({}, 'lint', 'a.yaml', '--fix')
    expect(await read('a.yaml')).toContain('近年来，')
    const seen = (await readFile(at('seen'), 'utf8'))
      .split('\n')
      .filter(line => !line.includes('.zongshu-lock'))
    expect(seen.slice(0, 3)).toEqual(['sync', 'rename a.yaml', 'sync folder'])
  })

  test('mends and begins drafts on a disk without links, one of two wins, and nothing is left', async () => {
    const {run, read, list} = await open({
      'a.yaml': '文种: 上报总结\n地区: 永安县\n标题: 总结\n导语: 近年来,稳步推进。\n'
    })
    const env = {NO_LINKS: '1'}
    run(env, 'lint', 'a.yaml', '--fix')
    expect(await read('a.yaml')).toContain('近年来，')
    expect(run(env, 'new', 'b.yaml').code).toBe(0)
    const begun = await read('b.yaml')
    expect(run(env, 'new', 'b.yaml')).toEqual({code: 2, err: expect.stringContaining('已经存在')})
    expect(await read('b.yaml')).toBe(begun)
    expect((await list()).sort()).toEqual(['a.yaml', 'b.yaml', 'seen'])
  })
})
