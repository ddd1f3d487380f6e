// Reading is linear: time for drafts of growing size, clean, full of slips, and built to go wrong.
// node bench/draft.mjs

import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {bundle} from './bundle.mjs'

const folder = await mkdtemp(join(tmpdir(), 'zongshu-bench-'))
const {readDraft} = await import(pathToFileURL(await bundle('src/draft/read.ts', folder)).href)

const sentence = '全县坚持以铸牢中华民族共同体意识为主线，推动各项工作提质增效。'
const section = index =>
  `  - 角色: 领导机制\n    标题: [党建引领强根基, 凝聚合力${index}]\n    小节:\n      - 标题: 健全体系\n        正文: |\n          ${sentence.repeat(6)}\n          ${sentence.repeat(4)}\n`
const slips = index =>
  `  － 角色：领导机制\n　　标题: *县${index}\n    正文: |\n　　${sentence.repeat(3)}\n${sentence.repeat(2)}\n    引言: "石榴红"工程: ${sentence}\n`
const known = new Set(['章节', '角色', '标题', '小节', '正文', '引言'])
const fill = (head, part, size) => {
  const parts = [head]
  for (let length = 0, index = 0; length < size; index++) {
    const next = part(index)
    parts.push(next)
    length += next.length
  }
  return parts.join('')
}

/** Texts of about so many characters. */
const shapes = {
  'clean draft': size => fill('章节:\n', section, size),
  'draft full of slips': size => fill('章节:\n', slips, size),
  'bare stars': size => fill('数据:\n', index => `  项${index}: *个\n`, size),
  'open brackets': size => `a: ${'['.repeat(size)}`,
  'paired brackets': size => `a: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}`,
  'open brackets, line by line': size => fill('', index => `k${index}: [\n`, size),
  'open quotes': size => fill('', index => `k${index}: "甲\n`, size),
  'quotes in a list': size => `a: [${'"甲'.repeat(size / 2)}`,
  'dashes in a row': size => `${'- '.repeat(size / 2)}甲`,
  stairs: size => fill('', index => `${' '.repeat(index % 1000)}k${index}:\n`, size),
  'words without fields': size => fill('', () => `${sentence}\n`, size),
  'comments in a text': size => fill('a: 甲\n', () => '  # 注\n  乙\n', size),
  'blank lines': size => `a: |\n${'\n'.repeat(size)}  甲`,
  colons: size => `a: ${'甲: '.repeat(size / 3)}`,
  'same field': size => fill('', () => '名称: 甲\n', size),
  'anchors that multiply': size =>
    fill(
      'a0: &a0 [甲]\n',
      index => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`,
      Math.min(size, 4000)
    )
}

const kilo = process.argv[2] === '--quick' ? [50, 100] : [100, 200, 400]
console.log(
  `${'shape'.padEnd(30)}${kilo.map(size => `${size}k chars`.padStart(12)).join('')}   growth   1 MB of UTF-8`
)
for (const [name, shape] of Object.entries(shapes)) {
  const times = kilo.map(size => best(shape(size * 1000)))
  const growth = times.at(-1) / times.at(-2)
  const mega = name === 'clean draft' ? `${Math.round(best(shape(350_000)))} ms` : ''
  console.log(
    `${name.padEnd(30)}${times.map(time => `${time.toFixed(0)} ms`.padStart(12)).join('')}${`×${growth.toFixed(1)}`.padStart(9)}   ${mega}`
  )
}
await rm(folder, {recursive: true})

function best(text) {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    readDraft({path: 'bench.yaml', text, encoding: 'utf-8'}, () => {}, {isKey: name => known.has(name)})
    least = Math.min(least, performance.now() - start)
    if (least > 3000) break
  }
  return least
}
