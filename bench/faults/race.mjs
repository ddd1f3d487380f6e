// Others at work at the same time: an editor that saves while a run mends the draft, and two runs into one folder.
import {renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {command, filesIn, inFolder, isPassing, isRecord, wrongWith} from './command.mjs'

const draft = words =>
  `文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作${words}推进。\n章节:\n  - 角色: 领导机制\n    标题: 一章\n    正文: 各族群众齐心协力建设家园。。\n`
const first = draft('有序')
const utf8 = text => Buffer.from(text).toString('latin1')

/** Pairs of command lines that start together. */
const pairs = [
  [
    ['lint', 'a.yaml', '--fix'],
    ['lint', 'a.yaml', '--fix']
  ],
  [
    ['render', 'a.yaml', '--to', 'md,docx', '--out', '出'],
    ['render', 'a.yaml', '--to', 'md,docx', '--out', '出']
  ],
  [
    ['render', 'a.yaml', '--to', 'md', '--out', '出'],
    ['render', 'b.yaml', '--to', 'md', '--out', '出']
  ],
  [
    ['new', 'n.yaml', '--region', '甲县'],
    ['new', 'n.yaml', '--region', '乙县']
  ],
  [
    ['lint', 'a.yaml', '--write-baseline', '--baseline', 'c.json'],
    ['lint', 'b.yaml', '--write-baseline', '--baseline', 'c.json']
  ],
  [
    ['import', 'a.md', '--out', 'n.yaml'],
    ['import', 'b.md', '--out', 'n.yaml']
  ],
  [
    ['format', 'a.md'],
    ['format', 'a.md']
  ]
]
const files = {
  'a.yaml': first,
  'b.yaml': draft('稳步'),
  'a.md': '# 会泽县创建工作总结\n\n各项工作有序推进。\n',
  'b.md': '# 会泽县创建工作总结\n\n各项工作稳步推进。\n'
}

function fill(folder) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

/** What the runs of a pair come to, one alone or one after the other: each file is one of these in the end. */
async function rightOf(pair) {
  const right = new Map()
  for (const order of [[0], [1], [0, 1], [1, 0]])
    await inFolder(async folder => {
      fill(folder)
      for (const index of order) await command(folder, pair[index])
      for (const [path, text] of Object.entries(filesIn(folder)))
        right.set(path, (right.get(path) ?? new Set()).add(text))
    })
  return right
}

async function twoRuns(pair, right, delay, tell) {
  await inFolder(async folder => {
    fill(folder)
    const one = command(folder, pair[0])
    await new Promise(resolve => setTimeout(resolve, delay))
    for (const ended of await Promise.all([one, command(folder, pair[1])]))
      for (const what of wrongWith(ended)) tell(`${pair[0].join(' ')}: ${what}`)
    for (const [path, text] of Object.entries(filesIn(folder))) {
      if (isPassing(path)) tell(`${pair[0].join(' ')}: ${path} is left`)
      else if (!isRecord(path) && !right.get(path)?.has(text))
        tell(`${pair[0].join(' ')}: ${path} is not whole`)
    }
  })
}

/** Editors that put a new file in the place of the old one, and those that write into it. */
const savings = {
  renames(path, text) {
    writeFileSync(`${path}~`, text)
    renameSync(`${path}~`, path)
  },
  'writes into it': writeFileSync
}

function editorSaves(save, delay, tell) {
  return inFolder(async folder => {
    const path = join(folder, 'a.yaml')
    writeFileSync(path, first)
    const theirs = `${first}展望: 刚刚存的一行。\n`
    let isSaved = false
    let saving
    const ended = await command(folder, ['lint', 'a.yaml', '--fix'], {
      during: () => {
        saving = setTimeout(() => {
          savings[save](path, theirs)
          isSaved = true
        }, delay)
      }
    })
    clearTimeout(saving)
    const now = filesIn(folder)['a.yaml']
    if (!isSaved) return false
    for (const what of wrongWith(ended)) tell(`an editor that ${save}: ${what}`)
    if (!now.includes(utf8('刚刚存的一行。')))
      tell(`an editor that ${save} after ${Math.round(delay)} ms: its line is gone`)
    return true
  })
}

export async function race({random, runs, only}) {
  const wrong = []
  const tell = line => wrong.push(line)
  const counts = {editors: 0, saves: 0, pairs: 0}
  const took = await inFolder(async folder => {
    fill(folder)
    return (await command(folder, ['lint', 'a.yaml', '--fix'])).took
  })
  const rights = new Map()
  for (let run = 0; run < runs; run++) {
    const isEditor = only === undefined ? run % 2 === 0 : only === 'editor'
    if (isEditor) {
      counts.editors++
      // Most of the writing is near the end.
      const isSaved = await editorSaves(
        random.of(Object.keys(savings)),
        took * (0.3 + 0.75 * random.next()),
        tell
      )
      if (isSaved) counts.saves++
      continue
    }
    counts.pairs++
    const pair = pairs[Math.floor(run / 2) % pairs.length]
    if (!rights.has(pair)) rights.set(pair, await rightOf(pair))
    await twoRuns(pair, rights.get(pair), random.below(60), tell)
  }
  return {
    wrong,
    says: `${counts.saves} saves of an editor in ${counts.editors} runs, ${counts.pairs} pairs of runs`
  }
}
