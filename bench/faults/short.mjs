// Too little disk, too few files, no permission: every output is there whole or not at all, and that is said.
import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {command, filesIn, inFolder, isPassing, isRecord, wrongWith} from './command.mjs'

const draft =
  '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作有序推进。\n章节:\n  - 角色: 领导机制\n    标题: 一章\n    正文: 各族群众齐心协力建设家园。。\n'

const lines = [
  ['render', 'a.yaml', '--to', 'md,docx'],
  ['render', 'a.yaml', '--to', 'press,pdf'],
  ['lint', 'a.yaml', '--fix'],
  ['lint', 'a.yaml', '--write-baseline', '--baseline', 'b.json'],
  ['lint', 'a.yaml', '--format', 'html', '--out', 'r.html'],
  ['new', 'n.yaml']
]

/** What each line makes where nothing is short. */
async function wholes() {
  const made = new Map()
  for (const words of lines)
    await inFolder(async folder => {
      writeFileSync(join(folder, 'a.yaml'), draft)
      await command(folder, words)
      made.set(words, filesIn(folder))
    })
  return made
}

const kinds = {
  'the size of files': random => ({limits: `ulimit -f ${random.of([0, 1, 2, 4, 8, 12, 16, 24])}`}),
  // Below that Node itself does not start.
  'open files': random => ({limits: `ulimit -n ${19 + random.below(22)}`}),
  permission: () => ({uid: 65534, gid: 65534, isClosed: true}),
  'the disk': random => ({disk: random.of([8, 12, 16, 24, 40])})
}

export async function fallShort({random, runs}) {
  const wrong = []
  const counts = {}
  const all = await wholes()
  const mine = Buffer.from(draft).toString('latin1')
  const isNodeForAll = spawnSync(process.execPath, ['-e', '0'], kinds.permission()).status === 0
  for (let run = 0; run < runs; run++) {
    const kind = random.of(Object.keys(kinds))
    const words = random.of(lines)
    const {limits, disk, isClosed, ...user} = kinds[kind](random)
    // Only root can run it as another, who may see no Node that lies in a closed folder.
    if (isClosed && !isNodeForAll) continue
    await inFolder(async top => {
      const folder = join(top, 'd')
      mkdirSync(folder)
      if (disk && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${disk}k`, 'tmpfs', folder]).status !== 0)
        return
      try {
        writeFileSync(join(folder, 'a.yaml'), draft)
        if (isClosed) {
          chmodSync(top, 0o755)
          chmodSync(folder, 0o555)
        }
        counts[kind] = (counts[kind] ?? 0) + 1
        const ended = await command(folder, words, {limits, ...user})
        const tell = what =>
          wrong.push(`too little of ${kind} (${limits ?? disk ?? ''}) ${words.join(' ')}: ${what}`)
        // What is said goes to the file that was asked for.
        const isInFile = ended.code < 2 && words.includes('--out')
        for (const what of wrongWith(ended)) if (!isInFile || what !== 'no message') tell(what)
        const now = filesIn(folder)
        const whole = all.get(words)
        for (const [path, text] of Object.entries(now)) {
          if (isPassing(path)) tell(`${path} is left`)
          else if (!isRecord(path) && text !== whole[path] && text !== (path === 'a.yaml' ? mine : undefined))
            tell(`${path} is not whole`)
        }
        const isMissing = Object.keys(whole).some(path => !isRecord(path) && !(path in now))
        if (isMissing && ended.code !== 2) tell(`an output is missing, and the exit code is ${ended.code}`)
      } finally {
        // A child that is just ending may still stand in it.
        if (disk) spawnSync('umount', ['-l', folder])
      }
    })
  }
  return {
    wrong,
    says: Object.entries(counts)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')
  }
}
