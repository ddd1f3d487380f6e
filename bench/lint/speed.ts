import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {check} from '../../src/engine/check.ts'
import {correctTexts, defects, ourSettings} from '../../test/lint/corpus.ts'
import {loadKinds} from '../../test/lint/kinds.ts'
import {table} from './table.ts'

const runs = 9

/** Whole-process times of `zongshu lint`, and of a second check in a process that is warm. */
export async function speed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))
  const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const lint = (path: string) => () => {
    try {
      execFileSync(process.execPath, [cli, 'lint', '--format', 'json', path], {stdio: 'ignore', cwd: folder})
    } catch (error) {
      // 1 says that there are findings.
      if ((error as {status?: number}).status !== 1) throw error
    }
  }
  const floor = median(() => execFileSync(process.execPath, ['-e', '0']))
  const draft = draftOf(12_000)
  const sizes = [
    ['12 KB draft', file('draft.yaml', draft)],
    ['12 KB text', file('12k.txt', proseOf(12_000))],
    ['100 KB text', file('100k.txt', proseOf(100_000))],
    ['1 MB text', file('1m.txt', proseOf(1_000_000))]
  ] as const
  const times = sizes.map(([name, path]) => ({name, time: median(lint(path))}))
  rmSync(folder, {recursive: true})

  const rows = [
    ['node -e 0', ms(floor), '1.0'],
    ...times.map(({name, time}) => [`zongshu lint, ${name}`, ms(time), (time / floor).toFixed(1)]),
    ...(await warm(draft)).map(({after, time}) => [`12 KB draft again, after ${after} checks`, ms(time), ''])
  ]
  const [, , hundred, million] = times
  const growth = (million!.time - times[1]!.time) / (hundred!.time - times[1]!.time)
  return `## Speed (median of ${runs})\n\n${table(['what', 'ms', '× node'], rows)}\n1 MB takes ${growth.toFixed(1)} times what 100 KB takes, start-up left out.\n`
}

/** Checks of one draft in one process, when V8 has seen some and when it has seen many. */
async function warm(text: string): Promise<{after: number; time: number}[]> {
  const kinds = loadKinds()
  const config = {
    settings: ourSettings(),
    allow: {names: [], words: []},
    terms: [],
    templates: [],
    campaigns: []
  }
  const times: number[] = []
  for (let run = 0; run < 240; run++) {
    const start = performance.now()
    await check({path: 'draft.yaml', text, encoding: 'utf-8'}, {kinds, config})
    times.push(performance.now() - start)
  }
  return [20, 200].map(after => ({after, time: middle(times.slice(after, after + 40))}))
}

function median(work: () => void): number {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    work()
    times.push(performance.now() - start)
  }
  return middle(times)
}

const middle = (times: ReadonlyArray<number>): number => [...times].sort((a, b) => a - b)[times.length >> 1]!
const ms = (time: number): string => time.toFixed(time < 20 ? 1 : 0)

/** Prose of about that many bytes: correct texts and texts with defects, in turn. */
function proseOf(bytes: number): string {
  const texts = [...correctTexts(), ...defects().flatMap(({text, isDraft}) => (isDraft ? [] : [text]))]
  const paragraphs: string[] = []
  let size = 0
  for (let index = 0; size < bytes; index++) {
    const paragraph = Array.from({length: 8}, (_, part) =>
      texts[(index * 8 + part) % texts.length]!.replaceAll('\n', '')
    ).join('')
    paragraphs.push(paragraph)
    size += Buffer.byteLength(paragraph) + 1
  }
  return `${paragraphs.join('\n')}\n`
}

function draftOf(bytes: number): string {
  const body = proseOf(bytes).trimEnd().split('\n')
  const measures = body.map(
    text => `      - 标题: [健全工作机制, 压实各方责任]\n        正文: |\n          ${text}\n`
  )
  return `文种: 上报总结\n地区: {名称: 会泽县}\n标题: {主题: 会泽县创建工作总结}\n导语: |\n  近年来，各项工作稳步推进。\n章节:\n  - 角色: 领导机制\n    标题: [强化组织领导, 凝聚创建合力]\n    小节:\n${measures.join('')}`
}
