import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

const cli = join(process.cwd(), 'dist/cli.cjs')
const count = 16

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zongshu-batch-'))
  for (let number = 1; number <= count; number++)
    await writeFile(
      join(folder, `${number}.yaml`),
      `文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作有序推进，建成${number}个点。\n`
    )
})
afterAll(() => rm(folder, {recursive: true, force: true}))

interface Run {
  readonly child: ChildProcess
  /** Lines of its progress. */
  readonly lines: string[]
  readonly ended: Promise<{code: number | null; err: string}>
}

/** Render all drafts into a folder; `onLine` is told how many are done. */
function start(
  out: string,
  words: ReadonlyArray<string>,
  onLine: (done: number, run: Run) => void = () => {}
): Run {
  const child = spawn(
    process.execPath,
    [cli, 'render', '.', '--to', 'md,docx', '--out', out, '--progress', 'json', ...words],
    {cwd: folder, env: {...process.env, XDG_CACHE_HOME: join(folder, '.cache')}}
  )
  const lines: string[] = []
  let err = ''
  const run: Run = {
    child,
    lines,
    ended: once(child, 'close').then(([code]) => ({code, err}))
  }
  child.stdout.resume()
  child.stderr.on('data', piece => {
    err += piece
    for (const line of err
      .split('\n')
      .slice(0, -1)
      .filter(one => one.startsWith('{'))
      .slice(lines.length)) {
      lines.push(line)
      onLine(lines.length, run)
    }
  })
  return run
}

async function outputsIn(out: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, out))).filter(name => !name.startsWith('.'))
  const files = names
    .sort()
    .map(async name => [name, (await readFile(join(folder, out, name))).toString('base64')])
  return Object.fromEntries(await Promise.all(files))
}

describe.skipIf(process.platform !== 'linux' || !existsSync(cli))(
  'a run over many drafts',
  {timeout: 300_000},
  () => {
    let whole: Record<string, string>
    let answer: number | null
    beforeAll(async () => {
      answer = (await start('whole', ['--jobs', '1']).ended).code
      whole = await outputsIn('whole')
    }, 120_000)

    test('has the same files whatever the number of processes, and tells of each in their order', async () => {
      const run = start('three', ['--jobs', '3'])
      expect((await run.ended).code).toBe(answer)
      expect(await outputsIn('three')).toEqual(whole)
      expect(Object.keys(whole)).toHaveLength(2 * count)
      const told = run.lines.map(line => JSON.parse(line))
      expect(told.map(({done, total}) => [done, total])).toEqual(told.map((_, index) => [index + 1, count]))
      const files = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort()
      expect(told.map(({file, state}) => [file, state])).toEqual(files.map(file => [file, 'findings']))
    })

    test('loses nothing when a worker is killed', async () => {
      let killed = 0
      const run = start('killed', ['--jobs', '2'], async (done, {child}) => {
        if (done !== 1 && done !== 4) return
        for (const pid of await childrenOf(child.pid!))
          if (
            killed < Math.ceil(done / 2) &&
            (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes('worker.cjs')
          ) {
            process.kill(pid, 'SIGKILL')
            killed++
          }
      })
      expect((await run.ended).code).toBe(answer)
      expect(killed).toBeGreaterThan(0)
      expect(await outputsIn('killed')).toEqual(whole)
      expect((await readdir(join(folder, 'killed'))).filter(name => name.endsWith('.zongshu-tmp'))).toEqual(
        []
      )
    })

    test.each([
      1, 2
    ])('stopped by Ctrl-C with %i processes leaves whole files, says what is left, and goes on from there', async jobs => {
      const words = ['--jobs', String(jobs), '--cache']
      const first = start(`stopped${jobs}`, words, (done, {child}) => {
        if (done === 1) child.kill('SIGINT')
      })
      const {code, err} = await first.ended
      const made = await outputsIn(`stopped${jobs}`)
      const done = first.lines.length
      expect([code, err]).toEqual([130, expect.stringContaining(`还有 ${count - done} 份没有做`)])
      expect(Object.keys(made)).toHaveLength(2 * done)
      for (const [name, bytes] of Object.entries(made)) expect([name, bytes]).toEqual([name, whole[name]])
      const second = start(`stopped${jobs}`, words)
      expect((await second.ended).code).toBe(answer)
      expect(second.lines.filter(line => JSON.parse(line).cached)).toHaveLength(done)
      expect(await outputsIn(`stopped${jobs}`)).toEqual(whole)
    })

    test('that are only checked is stopped by Ctrl-C as well', async () => {
      const many = await mkdtemp(join(tmpdir(), 'zongshu-batch-'))
      const names = Array.from({length: 400}, (_, index) => `${index}.yaml`)
      const text = await readFile(join(folder, '1.yaml'))
      for (const name of names) await writeFile(join(many, name), text)
      const child = spawn(process.execPath, [cli, 'lint', '.', '--jobs', '1', '--progress', 'json'], {
        cwd: many
      })
      child.stdout.resume()
      let err = ''
      child.stderr.on('data', piece => {
        if (err === '') child.kill('SIGINT')
        err += piece
      })
      const [code] = await once(child, 'close')
      await rm(many, {recursive: true, force: true})
      expect([code, err]).toEqual([130, expect.stringMatching(/还有 [1-9]\d* 份没有做/)])
    })
  }
)

async function childrenOf(pid: number): Promise<number[]> {
  const words = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return words.trim().split(' ').filter(Boolean).map(Number)
}
