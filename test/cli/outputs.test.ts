import {spawnSync} from 'node:child_process'
import {
  constants,
  lstat,
  mkdir,
  open as openFile,
  readFile,
  stat,
  symlink,
  unlink,
  writeFile
} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {outputsOfRun} from '../../src/node/outputs.ts'
import {createWhole, putWhole, replaceWhole, writeWhole} from '../../src/node/write-whole.ts'
import {fileName} from '../../src/page/outputs/file-name.ts'
import {world} from './world.ts'

const draft = '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作有序推进。\n'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open(files: Readonly<Record<string, string | Uint8Array>> = {'a.yaml': draft}) {
  const made = await world(files)
  remove = made.remove
  return made
}

describe('an output takes the place of what this tool wrote and nobody changed, and of nothing else', () => {
  test('what it wrote is written anew', async () => {
    const {run, write, read, list} = await open()
    await run('render', '@a.yaml', '--to', 'md')
    await write('a.yaml', draft.replace('有序', '稳步'))
    const {err} = await run('render', '@a.yaml', '--to', 'md')
    expect(err).toBe('')
    expect(await read('a.md')).toContain('稳步')
    expect(await list()).toEqual(['a.md', 'a.yaml'])
  })

  test('a file made by hand keeps its name, and the new one has another, each time the same', async () => {
    const {run, read, list} = await open({'a.yaml': draft, 'a.md': '手写的\n'})
    for (let times = 0; times < 2; times++) {
      const {code, out, err} = await run('render', '@a.yaml', '--to', 'md')
      expect(code).toBeLessThan(2)
      expect(err).toContain('“a.md”不是本工具写的')
      expect(out).toContain('a（2）.md')
    }
    expect(await read('a.md')).toBe('手写的\n')
    expect(await read('a（2）.md')).toContain('会泽县创建工作总结')
    expect(await list()).toEqual(['a.md', 'a.yaml', 'a（2）.md'])
  })

  test('a document that was changed since it was written keeps what was changed', async () => {
    const {run, at, write, list} = await open()
    await run('render', '@a.yaml', '--to', 'docx')
    const changed = Buffer.concat([await readFile(at('a.docx')), Buffer.from('x')])
    await write('a.docx', changed)
    expect((await run('render', '@a.yaml', '--to', 'docx')).err).toContain('有人改过')
    expect((await readFile(at('a.docx'))).equals(changed)).toBe(true)
    expect(await list()).toEqual(['a.docx', 'a.yaml', 'a（2）.docx'])
    await run('render', '@a.yaml', '--to', 'docx', '--force')
    expect((await readFile(at('a.docx'))).equals(changed)).toBe(false)
  })

  test('where the record is damaged, everything is kept', async () => {
    const {run, write, read} = await open()
    await run('render', '@a.yaml', '--to', 'md')
    await write('.zongshu-outputs.json', '{"files": [')
    await write('a.yaml', draft.replace('有序', '稳步'))
    await run('render', '@a.yaml', '--to', 'md')
    expect(await read('a.md')).toContain('有序')
    expect(await read('a（2）.md')).toContain('稳步')
  })

  test('a name in the record that objects have by nature is a name like others', async () => {
    const {run, list} = await open({'constructor.yaml': draft, '__proto__.yaml': draft})
    for (const times of [1, 2]) {
      const {err} = await run('render', '@constructor.yaml', '@__proto__.yaml', '--to', 'md')
      expect([times, err]).toEqual([times, ''])
    }
    expect(await list()).toEqual(['__proto__.md', '__proto__.yaml', 'constructor.md', 'constructor.yaml'])
  })

  test('a link in the folder is not followed out of it', async () => {
    const {run, at, read} = await open({'a.yaml': draft, '别人的.md': '别人的\n'})
    await mkdir(at('成稿'))
    await symlink(at('别人的.md'), at('成稿/a.md'))
    await run('render', '@a.yaml', '--to', 'md', '--out', '@成稿')
    expect(await read('别人的.md')).toBe('别人的\n')
    expect((await lstat(at('成稿/a.md'))).isSymbolicLink()).toBe(true)
    expect(await read('成稿/a（2）.md')).toContain('会泽县')
  })
})

describe.skipIf(process.platform === 'win32')('what is no file in the place of an output', () => {
  test('a pipe or a link to a device keeps its name, and nobody waits for it', async () => {
    const {run, at, read} = await open({'a.yaml': draft, 'b.yaml': draft})
    await mkdir(at('成稿'))
    spawnSync('mkfifo', [at('成稿/a.md')])
    await symlink('/dev/null', at('成稿/b.md'))
    const {out} = await run('render', '@a.yaml', '@b.yaml', '--to', 'md', '--out', '@成稿')
    for (const name of ['a', 'b']) {
      expect(out).toContain(`${name}（2）.md`)
      expect(await read(`成稿/${name}（2）.md`)).toContain('会泽县')
    }
    expect((await lstat(at('成稿/a.md'))).isFIFO()).toBe(true)
    expect((await lstat(at('成稿/b.md'))).isSymbolicLink()).toBe(true)
  })

  test('a photo that is imported goes into none', async () => {
    const {at} = await open()
    spawnSync('mkfifo', [at('照片')])
    const write = () =>
      outputsOfRun().write(at('照片'), new TextEncoder().encode('x'), {exact: true, isMade: true})
    expect(write).toThrow('不是本工具写的')
  })

  test('a pipe that the command line names is written to', async () => {
    const {run, at} = await open()
    spawnSync('mkfifo', [at('管')])
    const pipe = await openFile(at('管'), constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      expect((await run('lint', '@a.yaml', '--format', 'json', '--out', '@管')).err).toBe('')
      const {bytesRead, buffer} = await pipe.read()
      expect(buffer.subarray(0, bytesRead).toString()).toContain('missing-part')
    } finally {
      await pipe.close()
    }
    expect((await lstat(at('管'))).isFIFO()).toBe(true)
  })
})

describe('what a run reads is not what it writes', () => {
  test.each([
    'a.yaml',
    './a.yaml',
    '子/../a.yaml',
    'A.yaml'
  ])('a report cannot go to the draft as %s', async out => {
    const {run, read, at} = await open()
    await mkdir(at('子'))
    const {code, err} = await run('lint', '@a.yaml', '--out', `${at('')}/${out}`)
    expect(code).toBe(2)
    expect(err).toContain('这次读取的文件')
    expect(await read('a.yaml')).toBe(draft)
  })

  test('a report does not take the place of a file of others', async () => {
    const {run, read} = await open({'a.yaml': draft, 'b.yaml': draft})
    const {code, err} = await run('lint', '@a.yaml', '--out', '@b.yaml')
    expect(code).toBe(2)
    expect(err).toContain('没有覆盖它')
    expect(await read('b.yaml')).toBe(draft)
  })

  test('a report takes the place of the last one', async () => {
    const {run, read, write} = await open()
    await run('lint', '@a.yaml', '--format', 'json', '--out', '@r.json')
    await write('a.yaml', `${draft}展望: *\n`)
    expect((await run('lint', '@a.yaml', '--format', 'json', '--out', '@r.json')).err).toBe('')
    expect(await read('r.json')).toContain('unfilled-slot')
  })

  test('a template stays, though the document would have its name', async () => {
    const {run, at} = await open({'红头.yaml': draft})
    await run('render', '@红头.yaml', '--to', 'docx')
    const template = await readFile(at('红头.docx'))
    for (const force of [[], ['--force']]) {
      const line = ['render', '@红头.yaml', '--to', 'docx', '--docx-template', '@红头.docx', ...force]
      const {code, err} = await run(...line)
      expect(code).toBe(2)
      expect(err).toContain('这次读取的文件')
    }
    expect((await readFile(at('红头.docx'))).equals(template)).toBe(true)
  })

  test('two outputs of one name: the second is not written, and that is said', async () => {
    const {run, list} = await open({'a.yaml': draft, 'a.审阅稿.yaml': draft})
    const {code, err} = await run('render', '@a.yaml', '@a.审阅稿.yaml', '--to', 'docx', '--review')
    expect(code).toBe(2)
    expect(err).toContain('已经写了')
    expect(await list()).toEqual(
      ['a.docx', 'a.yaml', 'a.审阅稿.docx', 'a.审阅稿.yaml', 'a.审阅稿.审阅稿.docx'].sort()
    )
  })

  test('what was typed in two ways of Unicode is one name', async () => {
    const [composed, apart] = ['Caf\u00E9.yaml', 'Cafe\u0301.yaml']
    const {run} = await open({[composed]: draft, [apart]: draft})
    const {code, err} = await run('render', `@${composed}`, `@${apart}`, '--to', 'md')
    expect(code).toBe(2)
    expect(err).toContain('同名')
  })
})

test.each([
  ['/../../../X', '_.._.._.._X'],
  ['第4版', '第4版'],
  ['\u001B[31mX', '_[31mX'],
  ['CON', '_CON'],
  ['a\u202Eb', 'a_b'],
  ['..', '_'],
  ['', '_'],
  [`${'长'.repeat(60)}.jpg`, `${'长'.repeat(36)}.jpg`]
])('the words %j are %j as a part of a name', (words, name) => {
  expect(fileName(words)).toBe(name)
})

describe('a file that people wrote', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  test('is made by one of two who make it at once', async () => {
    const {at, read} = await open({})
    createWhole(at('新.yaml'), bytes('甲'))
    expect(() => createWhole(at('新.yaml'), bytes('乙'))).toThrow('已经存在')
    expect(await read('新.yaml')).toBe('甲')
  })

  test('is not written over when somebody saved it since it was read', async () => {
    const {at, read} = await open({'a.yaml': '刚存的'})
    expect(() => replaceWhole(at('a.yaml'), bytes('读到的'), bytes('改好的'))).toThrow('刚才被别的程序保存过')
    expect(() => replaceWhole(at('b.yaml'), bytes('读到的'), bytes('改好的'))).toThrow('保存过')
    expect(() => replaceWhole(at('a.yaml'), undefined, bytes('改好的'))).toThrow('保存过')
    expect(await read('a.yaml')).toBe('刚存的')
    replaceWhole(at('a.yaml'), bytes('刚存的'), bytes('改好的'))
    expect(await read('a.yaml')).toBe('改好的')
  })
})

test('what a killed process left is taken away, and what another still writes stays', async () => {
  const {at, list} = await open({})
  const {pid} = spawnSync(process.execPath, ['-e', '0'])
  writeWhole(at('a.md'), new Uint8Array())
  await unlink(at('a.md'))
  // The name of this machine, as a file of this process has it.
  const {nameBeside} = await import('../../src/node/draft-file.ts')
  const own = nameBeside(at('b.md'))
  const left = own.replace(`-${process.pid}-`, `-${pid}-`)
  await mkdir(at('子'))
  for (const [name, folder] of [
    [left, '子'],
    [own, '子']
  ] as const)
    await writeFile(join(at(folder), name.slice(name.lastIndexOf('/') + 1)), '半份')
  writeWhole(join(at('子'), 'c.md'), new Uint8Array())
  expect(await list()).toEqual(['子'])
  const names = (await import('node:fs')).readdirSync(at('子')).sort()
  expect(names).toEqual([own.slice(own.lastIndexOf('/') + 1), 'c.md'])
})

test.each([
  ['writeWhole', writeWhole],
  ['putWhole', putWhole],
  ['replaceWhole', (path: string, bytes: Uint8Array) => replaceWhole(path, Buffer.from('从前的全文'), bytes)]
])('whoever reads a file while %s replaces it reads the old one to its end', async (_, write) => {
  const {at, read} = await open({'a.yaml': '从前的全文'})
  const reader = await openFile(at('a.yaml'))
  write(at('a.yaml'), Buffer.from('新的'))
  expect(await reader.readFile('utf8')).toBe('从前的全文')
  expect(await read('a.yaml')).toBe('新的')
  await reader.close()
})

describe('what is no file', () => {
  test.skipIf(process.platform === 'win32')('a pipe and a device are refused at once', async () => {
    const {run, at} = await open({})
    expect(spawnSync('mkfifo', [at('管道.yaml')]).status).toBe(0)
    for (const path of ['@管道.yaml', '/dev/zero']) {
      const {code, err} = await run('lint', path)
      expect(code).toBe(2)
      expect(err).toContain('不是普通文件')
    }
    expect((await stat(at('管道.yaml'))).isFIFO()).toBe(true)
  })
})
