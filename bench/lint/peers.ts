import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {correctTexts, defects, score} from '../../test/lint/corpus.ts'
import {probeSets} from './probes.ts'
import {percent, table} from './table.ts'

/** The tools people use today, at the versions that were compared. */
const packages = [
  'zhlint@0.8.2',
  'autocorrect-node@2.14.0',
  'textlint@15.8.0',
  'textlint-rule-zh-half-and-full-width-bracket@1.1.0'
]

/**
 * What other tools say of the same texts, one paragraph each. A defect counts as found when the tool complains of a
 * place within one character of it, whatever it says; wishes for more blanks, which official prose has none of, count as
 * false alarms only.
 */
export async function peers(args: ReadonlyArray<string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zongshu-peers-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"private": true}')
    const flags = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent']
    execFileSync('npm', [...flags, ...packages], {cwd: folder, stdio: 'ignore'})
    const wrong = defects().filter(({isDraft, text}) => !isDraft && !text.includes('\n'))
    const right = correctTexts().filter(text => !text.includes('\n'))
    const ours = [...(await score()).values()]
    const sum = (field: 'seeded' | 'found' | 'stray') => ours.reduce((total, one) => total + one[field], 0)
    const rows = [
      ['zongshu', percent(sum('found'), sum('seeded')), String(sum('stray'))],
      ...Object.entries(tools).map(([name, placesIn]) => {
        const said = placesIn(
          folder,
          wrong.map(({text}) => text)
        )
        const ranges = wrong.flatMap((defect, index) => defect.ranges.map(range => ({range, text: index})))
        const found = ranges.filter(({range, text}) =>
          said.some(
            ({text: other, at, isBlank}) =>
              other === text && !isBlank && range.start - 1 <= at && at <= range.end
          )
        )
        const alarms = new Set(placesIn(folder, right).map(({text}) => text))
        return [name, percent(found.length, ranges.length), `${alarms.size} of ${right.length}`]
      })
    ]
    const title = '## Beside other tools\n\n'
    const corpus = table(['tool', 'defects found', 'correct texts complained of'], rows)
    return `${title}${corpus}\n${table(['what', ...Object.keys(tools)], unseen(folder, args))}\n`
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** What each tool has more to say of with a mistake than without, of at most so many of a sort. */
function unseen(folder: string, args: ReadonlyArray<string>): string[][] {
  const most = 200
  return probeSets(args).map(({what, probes}) => {
    const few = probes.filter(({right}) => !right.includes('\n')).slice(0, most)
    const shares = Object.values(tools).map(placesIn => {
      const [right, wrong] = (['right', 'wrong'] as const).map(side => {
        const counts = new Map<number, number>()
        for (const {text} of placesIn(
          folder,
          few.map(probe => probe[side])
        ))
          counts.set(text, (counts.get(text) ?? 0) + 1)
        return counts
      })
      const found = few.filter((_, index) => (wrong!.get(index) ?? 0) > (right!.get(index) ?? 0))
      return percent(found.length, few.length)
    })
    return [what, ...shares]
  })
}

/** A complaint: the index of the text, and the offset in it. */
interface Complaint {
  readonly text: number
  readonly at: number
  /** Whether it asks for a blank. */
  readonly isBlank?: boolean
}

/** Texts stand on every other line, so that each is a paragraph. */
const complaint = (line: string, column: string): Complaint => ({
  text: (Number(line) - 1) / 2,
  at: Number(column) - 1
})

const tools: Readonly<Record<string, (folder: string, texts: ReadonlyArray<string>) => Complaint[]>> = {
  'zhlint (default)': (folder, texts) => {
    const said = run(folder, 'zhlint', [write(folder, texts)])
    return [...said.matchAll(/\.md:(\d+):(\d+) - (.*)/g)].map(([, line, column, message]) => ({
      ...complaint(line!, column!),
      isBlank: message!.includes('需要一个空格')
    }))
  },
  autocorrect: (folder, texts) => {
    // It tells of whole lines; what it would change in them says where it looked.
    const said = run(folder, 'autocorrect', ['--lint', '--format', 'json', write(folder, texts)])
    const {messages = []} = JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)) as {
      messages?: {lines: {l: number; new: string; old: string}[]}[]
    }
    return messages.flatMap(({lines}) =>
      lines.flatMap(line =>
        changes(line.old, line.new).map(({at, isBlank}) => ({
          ...complaint(String(line.l), String(at + 1)),
          isBlank
        }))
      )
    )
  },
  textlint: (folder, texts) => {
    const rules = ['--rule', 'zh-half-and-full-width-bracket', '--format', 'unix']
    const said = run(folder, 'textlint', [...rules, write(folder, texts)])
    return [...said.matchAll(/\.md:(\d+):(\d+)/g)].map(match => complaint(match[1]!, match[2]!))
  }
}

/** Offsets in the old line where the new one differs, by the longest common subsequence. */
function changes(before: string, after: string): {at: number; isBlank: boolean}[] {
  const lengths = Array.from({length: before.length + 1}, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i--) {
    for (let k = after.length - 1; k >= 0; k--) {
      lengths[i]![k] =
        before[i] === after[k]
          ? lengths[i + 1]![k + 1]! + 1
          : Math.max(lengths[i + 1]![k]!, lengths[i]![k + 1]!)
    }
  }
  const found: {at: number; isBlank: boolean}[] = []
  let i = 0
  let k = 0
  while (i < before.length || k < after.length) {
    if (i < before.length && k < after.length && before[i] === after[k]) {
      i++
      k++
    } else {
      const isGone = k >= after.length || (i < before.length && lengths[i + 1]![k]! >= lengths[i]![k + 1]!)
      found.push({at: i, isBlank: !isGone && after[k] === ' '})
      if (isGone) i++
      else k++
    }
  }
  return found
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
