import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {correctTexts, defects, score} from '../../test/lint/corpus.ts'
import {percent, table} from './table.ts'

/** The tools people use today, at the versions that were compared. */
const packages = [
  'zhlint@0.8.2',
  'autocorrect-node@2.14.0',
  'textlint@15.8.0',
  'textlint-rule-zh-half-and-full-width-bracket@1.1.0'
]

/**
 * What other tools say of the same texts, one text a line: a defect counts as found when its line is told of at all,
 * whatever is said, which is kinder to them than to us.
 */
export async function peers(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zongshu-peers-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"private": true}')
    const flags = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent']
    execFileSync('npm', [...flags, ...packages], {cwd: folder, stdio: 'ignore'})
    const wrong = defects()
      .filter(({isDraft, text}) => !isDraft && !text.includes('\n'))
      .map(({text}) => text)
    const right = correctTexts().filter(text => !text.includes('\n'))
    const ours = await score()
    const sum = (field: 'seeded' | 'found' | 'stray') =>
      [...ours.values()].reduce((total, one) => total + one[field], 0)
    const rows = [
      ['zongshu', percent(sum('found'), sum('seeded')), String(sum('stray'))],
      ...Object.entries(tools).map(([name, lines]) => [
        name,
        percent(lines(folder, wrong).size, wrong.length),
        String(lines(folder, right).size)
      ])
    ]
    return `## Beside other tools\n\n${table(['tool', 'defects found', 'correct texts complained of'], rows)}\n`
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** For each tool, the numbers of the lines that it complains of. A blank line between makes each a paragraph. */
const tools: Readonly<Record<string, (folder: string, texts: ReadonlyArray<string>) => Set<number>>> = {
  'zhlint (default)': (folder, texts) => {
    const said = run(folder, 'zhlint', [write(folder, texts)])
    return new Set([...said.matchAll(/\.md:(\d+):\d+/g)].map(match => Number(match[1])))
  },
  autocorrect: (folder, texts) => {
    const said = run(folder, 'autocorrect', ['--lint', '--format', 'json', write(folder, texts)])
    return new Set([...said.matchAll(/"l":\s*(\d+)/g)].map(match => Number(match[1])))
  },
  textlint: (folder, texts) => {
    const rules = ['--rule', 'zh-half-and-full-width-bracket', '--format', 'unix']
    const said = run(folder, 'textlint', [...rules, write(folder, texts)])
    return new Set([...said.matchAll(/\.md:(\d+):\d+/g)].map(match => Number(match[1])))
  }
}

function write(folder: string, texts: ReadonlyArray<string>): string {
  writeFileSync(join(folder, 'texts.md'), `${texts.join('\n\n')}\n`)
  return 'texts.md'
}

function run(folder: string, tool: string, args: ReadonlyArray<string>): string {
  const {stdout, stderr} = spawnSync(join(folder, 'node_modules/.bin', tool), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {...process.env, NO_COLOR: '1'}
  })
  return `${stdout}\n${stderr}`.replace(/\u001B\[[0-9;]*m/g, '')
}
