import {spawnSync} from 'node:child_process'
import {chmod, link, mkdir, open as openFile, readFile, stat, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {nodeHost} from '../../src/cli/node-host.ts'
import {run as runWith} from '../../src/cli/run.ts'
import {stemsFor} from '../../src/cli/stems.ts'
import {inWords, reasonOf} from '../../src/engine/not-done.ts'
import {Refusal} from '../../src/engine/ports.ts'
import {lockOf} from '../../src/node/draft-file.ts'
import {inChild} from '../../src/node/typst/in-child.ts'
import {putWhole, replaceWhole} from '../../src/node/write-whole.ts'
import {thisWriter} from '../../src/node/writer.ts'
import {world} from './world.ts'

const draft = '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作有序推进。\n'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open(files: Readonly<Record<string, string | Uint8Array>> = {'a.yaml': draft}) {
  const made = await world(files)
  remove = made.remove
  return made
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** What `thisWriter` was in a process that is gone. */
const goneWriter = (): string => {
  const {pid} = spawnSync(process.execPath, ['-e', '0'])
  return thisWriter().replace(`-${process.pid}`, `-${pid}`)
}

describe('a run that was killed', () => {
  test('between the record and the output leaves an output that is still known', async () => {
    const {run, write, read, list} = await open()
    await run('render', '@a.yaml', '--to', 'md')
    const record = JSON.parse(await read('.zongshu-outputs.json'))
    record.files['a.md'].unshift('0'.repeat(64))
    await write('.zongshu-outputs.json', JSON.stringify(record))
    await write('a.yaml', draft.replace('有序', '稳步'))
    expect((await run('render', '@a.yaml', '--to', 'md')).err).toBe('')
    expect(await read('a.md')).toContain('稳步')
    expect(await list()).toEqual(['a.md', 'a.yaml'])
  })

  test('has written nothing before its output is ready, and leaves nothing beside it', async () => {
    const {at, read, list} = await open({'a.md': '旧的'})
    const kill = () => {
      throw new Error('被杀掉')
    }
    expect(() => putWhole(at('a.md'), bytes('新的'), kill)).toThrow('被杀掉')
    expect(await read('a.md')).toBe('旧的')
    expect(await list()).toEqual(['a.md'])
  })

  test('holds no lock: the next one changes the file, and sweeps', async () => {
    const {at, read, list} = await open({'a.yaml': '旧的'})
    const lock = lockOf(at('a.yaml'))
    await writeFile(lock, goneWriter())
    await writeFile(lockOf(at('b.yaml')), goneWriter())
    replaceWhole(at('a.yaml'), bytes('旧的'), bytes('新的'))
    expect(await read('a.yaml')).toBe('新的')
    expect(await list()).toEqual(['a.yaml'])
  })

  test.skipIf(process.platform === 'win32')('nor does what stands in the place of a lock', async () => {
    const {at, read} = await open({'a.yaml': '旧的', 'b.yaml': '旧的'})
    await symlink('没有', lockOf(at('a.yaml')))
    await mkdir(lockOf(at('b.yaml')))
    for (const name of ['a.yaml', 'b.yaml']) {
      replaceWhole(at(name), bytes('旧的'), bytes('新的'))
      expect(await read(name)).toBe('新的')
    }
  })

  test('of Typst is followed by another; one that is killed again is told, and spares the rest', async () => {
    const {at} = await open({
      'once.cjs': `const {existsSync, writeFileSync} = require('node:fs')
        process.on('message', ({id}) => {
          if (existsSync(__filename + '.died')) return process.send({id, result: '<svg/>'})
          writeFileSync(__filename + '.died', '')
          process.kill(process.pid, 'SIGKILL')
        })`,
      'always.cjs': `process.on('message', () => process.kill(process.pid, 'SIGKILL'))`
    })
    const page = {main: 'page', data: {}, pictures: []} as const
    expect(await inChild(at('once.cjs')).svg(page)).toBe('<svg/>')
    await expect(inChild(at('always.cjs')).svg(page)).rejects.toThrow(Refusal)
  })
})

test('two runs that record at once both have their records', async () => {
  const {at, read} = await open({'a.yaml': draft, 'b.yaml': draft})
  const line = (name: string) => ['lint', at(name), '--write-baseline', '--baseline', at('旧问题.json')]
  const quiet = {...nodeHost(), say: () => {}, complain: () => {}}
  let isFirst = true
  const host = {
    ...quiet,
    async replace(path: string, before: Uint8Array | undefined, now: Uint8Array) {
      if (isFirst) await runWith(line('b.yaml'), quiet)
      isFirst = false
      await quiet.replace(path, before, now)
    }
  }
  expect(await runWith(line('a.yaml'), host)).toBe(0)
  expect(Object.keys(JSON.parse(await read('旧问题.json')).files).sort()).toEqual(['a.yaml', 'b.yaml'])
})

describe('where an output goes', () => {
  test.skipIf(process.platform === 'win32')(
    '--force replaces a link and leaves what it leads to',
    async () => {
      const {run, at, read} = await open({'a.yaml': draft, '别人的.md': '别人的\n'})
      await mkdir(at('成稿'))
      await symlink(at('别人的.md'), at('成稿/a.md'))
      await run('render', '@a.yaml', '--to', 'md', '--out', '@成稿', '--force')
      expect(await read('别人的.md')).toBe('别人的\n')
      expect(await read('成稿/a.md')).toContain('会泽县')
    }
  )

  test.skipIf(process.platform === 'win32')('a review copy is not written through a link', async () => {
    const {run, at} = await open()
    await run('render', '@a.yaml', '--to', 'docx', '--review', '--out', '@别处')
    await mkdir(at('成稿'))
    await symlink(at('别处/a.审阅稿.docx'), at('成稿/a.审阅稿.docx'))
    const before = await readFile(at('别处/a.审阅稿.docx'))
    await writeFile(at('a.yaml'), draft.replace('有序', '稳步'))
    await run('render', '@a.yaml', '--to', 'docx', '--review', '--out', '@成稿')
    expect((await readFile(at('别处/a.审阅稿.docx'))).equals(before)).toBe(true)
  })

  test('no name of a file is hidden, however its folder was typed', () => {
    const names = [...stemsFor(['draft.yaml', '乡/draft.yaml', '../draft.yaml'], '成稿').values()]
    expect(names.filter(name => /[/\\]\./.test(name))).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('a file keeps its other names and who may read it', async () => {
    const {at, read} = await open({'a.yaml': '旧的，比新的长'})
    await link(at('a.yaml'), at('b.yaml'))
    await chmod(at('a.yaml'), 0o640)
    replaceWhole(at('a.yaml'), bytes('旧的，比新的长'), bytes('新的'))
    expect([await read('a.yaml'), await read('b.yaml')]).toEqual(['新的', '新的'])
    expect(await stat(at('a.yaml'))).toMatchObject({nlink: 2})
    expect((await stat(at('a.yaml'))).mode & 0o777).toBe(0o640)
  })
})

describe('what is too much', () => {
  async function sized(path: string, size: number) {
    const file = await openFile(path, 'w')
    await file.truncate(size)
    await file.close()
  }

  test('a file, a draft and a picture are refused by their sizes before they are read', async () => {
    const photo = `${draft}章节:\n  - {标题: 一章, 正文: 甲, 图片: [照]}\n图片:\n  照: {文件: 大.jpg, 说明: 古城}\n`
    const {run, at} = await open({'a.yaml': photo})
    await sized(at('大.yaml'), 300 * 1024 * 1024)
    await sized(at('长.yaml'), 9 * 1024 * 1024)
    await sized(at('大.jpg'), 70 * 1024 * 1024)
    expect(await run('lint', '@大.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('超过 256 MB')
    })
    expect(await run('lint', '@长.yaml')).toMatchObject({code: 2, err: expect.stringContaining('超过 8 MB')})
    const {out} = await run('render', '@a.yaml', '--to', 'md')
    expect(out).toContain('图片“大.jpg”超过 64 MB，不会是稿件或照片，没有读取；请核对路径。 ')
  })

  test('nesting and aliases without end are findings', async () => {
    const names = [...'甲乙丙丁戊己庚辛']
    const bomb = names.map((name, index) => {
      const items = Array(10).fill(index === 0 ? '  - 词\n' : `  - *a${index - 1}\n`)
      return `${name}: &a${index}\n${items.join('')}`
    })
    const {run} = await open({
      '炸.yaml': draft + bomb.join(''),
      '深.yaml': `${draft}展望: ${'['.repeat(9000)}${']'.repeat(9000)}\n`,
      '行.yaml':
        draft +
        names
          .join('')
          .repeat(60)
          .split('')
          .map((name, index) => `${' '.repeat(index)}${name}:\n`)
          .join('')
    })
    for (const name of ['炸', '深', '行']) {
      const {code, out, err} = await run('lint', `@${name}.yaml`)
      expect([name, code, err]).toEqual([name, 1, ''])
      expect(out).toMatch(/\d+ 个错误/)
    }
  })

  test.each([
    'EMFILE',
    'ENFILE',
    'ENOMEM'
  ])('%s is told as what the machine lacks, not as a fault of ours', code => {
    const error = Object.assign(new Error(code), {code})
    expect(inWords(error)).toBeInstanceOf(Refusal)
    expect(reasonOf(error).fault).toBeUndefined()
    expect(reasonOf(new Error(code)).fault).toContain(code)
  })
})

test.skipIf(process.platform === 'win32')(
  'a folder stands for no files of folders that it links to',
  async () => {
    const {run, at} = await open({'稿/a.yaml': draft, '别处/b.yaml': draft})
    await symlink(at('别处'), at('稿/链接'))
    await symlink('..', at('稿/上面'))
    const {out} = await run('lint', '@稿')
    expect(out).toContain('检查 1 份草稿')
    expect(out).not.toContain('b.yaml')
  }
)

describe('names of files', () => {
  test('that begin as options do are told, with the way out', async () => {
    const {run} = await open()
    for (const name of ['-甲.yaml', '-x.yaml', '--out.yaml']) {
      const {code, err} = await run('lint', name)
      expect([code, err]).toEqual([2, expect.stringContaining(`“./${name}”`)])
    }
  })

  test('whose bytes are of another encoding are told as such', async () => {
    const {run} = await open()
    expect((await run('lint', '@\uFFFD\uFFFD.yaml')).err).toContain('文件名不是 UTF-8 编码')
  })

  test('reach the terminal as what can be seen', async () => {
    const {run} = await open({})
    const {out} = await run('new', '@甲\u001B[31m\n::error::.yaml')
    expect(out).toContain('⟨U+001B⟩')
    expect(out).not.toMatch(/\u001B|^::/m)
  })
})

test('a report of how stories fit shows what is seen of their titles', async () => {
  const title = '"会泽\\e[31m\\u202E县创建工作总结"'
  const {run} = await open({'a.yaml': draft.replace('会泽县创建工作总结', title)})
  for (const form of ['text', 'json']) {
    const {out} = await run('render', '@a.yaml', '--to', 'press', '--quiet', '--fit-report', form)
    expect(out).toContain('县创建工作总结')
    expect(out).not.toMatch(/[\u001B\u202E]/)
  }
})

describe('settings that were found in the folder', () => {
  async function inFolder(config: string, ...more: string[]) {
    const made = await open({'外面.yaml': '- {不写: 外面的话, 改用: 别的}\n'})
    await mkdir(made.at('稿'))
    await writeFile(made.at('稿/a.yaml'), `${draft}展望: 有错词。\n`)
    await writeFile(made.at('稿/词.yaml'), '- {不写: 有错词, 应写: 有对词}\n')
    await writeFile(made.at('稿/zongshu.config.yaml'), config)
    const here = process.cwd()
    process.chdir(made.at('稿'))
    try {
      return {...made, ...(await made.run('lint', 'a.yaml', ...more))}
    } finally {
      process.chdir(here)
    }
  }

  test.each([
    '术语: [../外面.yaml]',
    '术语: [/etc/passwd]',
    '基线: ../旧.json',
    '文种文件夹: [..]',
    '基线: 里/../../旧.json'
  ])('%s is not used, and that is said', async config => {
    const {code, err, out, list} = await inFolder(`${config}\n`, '--write-baseline')
    expect(code).toBe(2)
    expect(err).toContain('在文件夹外面，没有使用')
    expect(err).not.toContain('root:')
    expect(out).toBe('')
    expect(await list()).toEqual(['外面.yaml', '稿'])
  })

  test('what they bring along is said before it counts', async () => {
    const {err} = await inFolder('术语: [词.yaml]\n')
    expect(err).toContain('还用了术语“词.yaml”')
  })

  test('those that the command line names may name anything', async () => {
    const {code} = await inFolder('基线: ../旧.json\n', '--config', 'zongshu.config.yaml', '--write-baseline')
    expect(code).toBe(0)
  })

  test.skipIf(process.platform === 'win32')('a link out of the folder is outside', async () => {
    const made = await open({'外面.yaml': '- {不写: 外面的话, 改用: 别的}\n'})
    await mkdir(made.at('稿'))
    await symlink(made.at('外面.yaml'), made.at('稿/词.yaml'))
    await writeFile(join(made.at('稿'), 'zongshu.config.yaml'), '术语: [词.yaml]\n')
    await writeFile(made.at('稿/a.yaml'), draft)
    const here = process.cwd()
    process.chdir(made.at('稿'))
    const {code, err} = await made.run('lint', 'a.yaml')
    process.chdir(here)
    expect([code, err]).toEqual([2, expect.stringContaining('在文件夹外面')])
  })

  test.skipIf(process.platform === 'win32')('nor is what a link in their own place leads to', async () => {
    const made = await open({'秘密.txt': '秘密: 一二三\n'})
    await mkdir(made.at('稿'))
    await symlink(made.at('秘密.txt'), made.at('稿/zongshu.config.yaml'))
    await writeFile(made.at('稿/a.yaml'), draft)
    const here = process.cwd()
    process.chdir(made.at('稿'))
    const {code, out, err} = await made.run('lint', 'a.yaml')
    process.chdir(here)
    expect([code, err]).toEqual([2, expect.stringContaining('是链接，指到了文件夹外面')])
    expect(out + err).not.toContain('一二三')
    expect(err).not.toContain('秘密')
  })
})

test.skipIf(process.platform === 'win32')('a template does not print what a link leads to', async () => {
  const {run, at} = await open({'a.yaml': draft, '秘密.txt': '秘密'})
  await mkdir(at('文种/丙'), {recursive: true})
  await writeFile(at('文种/丙/kind.yaml'), 'name: {zh: 丙, en: c}\nsummary: {zh: 丙, en: c}\n')
  await symlink(at('秘密.txt'), at('文种/丙/article.md.hbs'))
  const {code, err} = await run('render', '@a.yaml', '--kind', '丙', '--templates', '@文种', '--to', 'md')
  expect([code, err]).toEqual([2, expect.stringContaining('指到了文件夹外面')])
})
