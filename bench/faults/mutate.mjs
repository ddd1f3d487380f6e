// Drafts, documents, pages and kinds with something changed: a finding or a sentence, never more.
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {unzipSync, zipSync} from 'fflate'
import {command, filesIn, inFolder, root, wrongWith} from './command.mjs'

/** What may get into a file. */
const shards = [
  '\0',
  '\u001B[31m',
  '\uFEFF',
  '\u202E',
  '\u200B',
  '\uFFFE',
  '\r',
  '\t',
  '　',
  '：',
  '“',
  '*',
  '**',
  '&a ',
  '*a',
  '<<: ',
  '!!js ',
  '? ',
  '- ',
  '  ',
  '\n\n',
  '{',
  '}',
  '[',
  ']',
  '{{',
  '}}',
  '{{{',
  '{{#each ',
  '{{> ',
  '{{/each}}',
  '|',
  '>',
  '#',
  '"',
  "'",
  '::error::',
  '../',
  '/etc/passwd',
  '__proto__: ',
  'constructor',
  '1e999',
  '2023-02-30',
  '<w:p/>',
  '<w:tbl>',
  '<![CDATA[',
  '&#0;',
  '&lol;',
  '<!DOCTYPE x>',
  'http://127.0.0.1:9/',
  '99999999999999999999'
]

/** Some bytes with one to four changes. */
export function mutated(bytes, random) {
  let now = Buffer.from(bytes)
  for (let change = 1 + random.below(4); change > 0; change--) {
    const at = random.below(now.length + 1)
    const end = Math.min(now.length, at + random.below(1 + random.of([1, 8, 80, 800])))
    const [before, middle, after] = [now.subarray(0, at), now.subarray(at, end), now.subarray(end)]
    const put = random.of([
      () => Buffer.alloc(0),
      () => Buffer.from(random.of(shards)),
      () => Buffer.from(random.of(shards).repeat(1 + random.below(50))),
      () => Buffer.concat([middle, middle]),
      () => Buffer.from(middle).reverse(),
      () => Buffer.from([random.below(256)])
    ])()
    now = Buffer.concat([before, put, random.next() < 0.5 ? middle : Buffer.alloc(0), after])
  }
  return now
}

const examples = readdirSync(join(root, 'examples')).filter(name => name !== 'zhaotong-page')
const draftOf = random => join(root, 'examples', random.of(examples), 'draft.yaml')

const kinds = {
  async draft(folder, random) {
    writeFileSync(join(folder, 'a.yaml'), mutated(readFileSync(draftOf(random)), random))
    return random.of([
      ['lint', 'a.yaml'],
      ['lint', 'a.yaml', '--fix-dry-run'],
      ['render', 'a.yaml', '--to', 'md,docx', '--out', '成稿'],
      ['render', 'a.yaml', '--to', random.of(['press', 'pdf']), '--out', '成稿']
    ])
  },
  async document(folder, random) {
    cpSync(draftOf(random), join(folder, 'a.yaml'))
    await command(folder, ['render', 'a.yaml', '--to', 'docx', '--review', '--quiet'])
    const copy = join(folder, 'a.审阅稿.docx')
    writeFileSync(copy, random.next() < 0.3 ? mutated(readFileSync(copy), random) : withPart(copy, random))
    return random.of([
      ['lint', 'a.审阅稿.docx'],
      ['pull', 'a.审阅稿.docx', 'a.yaml'],
      ['render', 'a.yaml', '--to', 'docx', '--docx-template', 'a.审阅稿.docx', '--out', '成稿']
    ])
  },
  async page(folder, random) {
    cpSync(join(root, 'examples'), folder, {recursive: true})
    const path = join(folder, 'zhaotong-page', 'page.yaml')
    writeFileSync(path, mutated(readFileSync(path), random))
    return [
      'page',
      'zhaotong-page/page.yaml',
      '--out',
      '成稿',
      '--outputs',
      random.of(['proof', 'bundle', 'idml', 'svg'])
    ]
  },
  async kind(folder, random) {
    cpSync(join(root, 'templates'), join(folder, '文种'), {recursive: true})
    const id = random.of(readdirSync(join(folder, '文种')).filter(name => !name.startsWith('_')))
    const file = random.of(readdirSync(join(folder, '文种', id)))
    const path = join(folder, '文种', id, file)
    writeFileSync(path, mutated(readFileSync(path), random))
    cpSync(draftOf(random), join(folder, 'a.yaml'))
    return ['render', 'a.yaml', '--to', 'md', '--templates', '文种', '--kind', id, '--out', '成稿']
  }
}

function withPart(path, random) {
  const parts = unzipSync(readFileSync(path))
  const name = random.of(Object.keys(parts))
  return zipSync({...parts, [name]: new Uint8Array(mutated(parts[name], random))})
}

export async function mutate({random, runs, only}) {
  const wrong = []
  const counts = {}
  const names = only ? [only] : Object.keys(kinds)
  for (let run = 0; run < runs; run++) {
    const name = names[run % names.length]
    await inFolder(async top => {
      const folder = join(top, 'd')
      mkdirSync(folder)
      const words = await kinds[name](folder, random)
      const before = filesIn(top)
      counts[name] = (counts[name] ?? 0) + 1
      const ended = await command(folder, words)
      const tell = what => wrong.push(`${name} ${run} (${words.join(' ')}): ${what}`)
      for (const what of wrongWith(ended)) tell(what)
      const now = filesIn(top)
      for (const path of new Set([...Object.keys(before), ...Object.keys(now)]))
        if (!path.startsWith(join('d', '成稿')) && now[path] !== before[path]) tell(`${path} was written`)
      if (process.env.ZONGSHU_KEEP && wrong.at(-1)?.startsWith(`${name} ${run} `))
        cpSync(folder, join(process.env.ZONGSHU_KEEP, `${name}-${run}`), {recursive: true})
    })
  }
  return {
    wrong,
    says: Object.entries(counts)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')
  }
}
