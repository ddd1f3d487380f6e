import {spawnSync} from 'node:child_process'
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build as bundle} from 'rolldown'
import {expect, test} from 'vitest'
import {Refusal} from '../../src/engine/ports.ts'
import {render} from '../../src/engine/render.ts'
import {forkTypst} from '../../src/node/typst/fork.ts'
import {inChild} from '../../src/node/typst/in-child.ts'
import {inProcess} from '../../src/node/typst/in-process.ts'
import {withTypesetter} from '../../src/typst/notices.ts'
import {NoTypesetter} from '../../src/typst/typesetter.ts'
import {context} from '../context.ts'
import {kinds} from '../kinds.ts'

const script = join(process.cwd(), 'dist', 'typesetter.cjs')
const main = join(process.cwd(), 'test/press/letter.typ')
const letter = (text: string) => ({main, data: {text}, pictures: []})

/** A picture of one pixel. */
const dot = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64'
  )
)

test('Typst sets the same in a process of its own', async () => {
  const [here, there] = [inProcess(), inChild(script)]
  const manuscript = letter('#panic("x") 民族团结')
  expect(Buffer.from(await there.pdf(manuscript)).equals(Buffer.from(await here.pdf(manuscript)))).toBe(true)
  expect(await there.fits(manuscript)).toEqual([{words: '#panic("x") 民族团结'}])
  expect(await there.svg(manuscript)).toBe(await here.svg(manuscript))
  expect(await there.familiesOf(['Noto Serif SC', '没有这种字体'])).toEqual(['Noto Serif SC'])
})

test('pictures are sent once, and go on being there', async () => {
  const there = inChild(script)
  const manuscript = {...letter('图'), data: {text: '图', picture: '/photos/dot.png'}}
  const shown = {...manuscript, pictures: [{name: '/photos/dot.png', bytes: dot, called: 'dot.png'}]}
  const first = await there.pdf(shown)
  expect(first).toEqual(await there.pdf(shown))
  expect(first.length).toBeGreaterThan((await there.pdf(letter('图'))).length)
})

test('a picture that is damaged behind its first bytes is named, wherever Typst runs, and others can be set after it', async () => {
  const damaged = Uint8Array.from(dot, (byte, at) => (at > 40 && at < 52 ? 0 : byte))
  const called = (name: string, bytes: Uint8Array) => ({
    ...letter('图'),
    data: {text: '图', picture: `/photos/${name}.png`},
    pictures: [
      {name: '/photos/good.png', bytes: dot, called: '好.png'},
      {name: `/photos/${name}.png`, bytes, called: `${name}.png`}
    ]
  })
  for (const typst of [inProcess(), inChild(script)]) {
    const sentence = '照片“坏.png”打不开，文件可能已损坏，没有排成；请用看图软件打开，另存一份 JPEG 再用。'
    await expect(typst.pdf(called('坏', damaged))).rejects.toThrow(new Refusal(sentence))
    expect((await typst.pdf(called('点', dot))).length).toBeGreaterThan(0)
  }
})

test('a process that has set much makes way for a new one, and nobody notices', async () => {
  const there = inChild(script)
  for (let index = 0; index < 130; index++)
    expect(await there.fits(letter(`第${index}页`))).toEqual([{words: `第${index}页`}])
})

test('a document that cannot be set is told as such', async () => {
  const broken = {main: join(process.cwd(), 'test/press/no-such.typ'), data: {}, pictures: []}
  await expect(inChild(script).pdf(broken)).rejects.toThrow('Cannot set the page')
})

test('a process that dies is followed by another, which may fail, and the next question gets a new one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-'))
  const dying = join(folder, 'dying.cjs')
  await writeFile(dying, 'process.on("message", () => process.exit(3))')
  const there = inChild(dying)
  await expect(there.svg(letter('一'))).rejects.toThrow('两次被系统中止')
  await expect(there.svg(letter('二'))).rejects.toThrow('两次被系统中止')
  await rm(folder, {recursive: true})
})

test('who waits for a process that dies is told, though nothing else keeps it alive', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-'))
  await writeFile(
    join(folder, 'dying.cjs'),
    'process.on("message", () => setTimeout(() => process.exit(3), 200))'
  )
  await writeFile(join(folder, 'asking.mjs'), await asking(join(folder, 'dying.cjs')))
  const {status, stdout} = spawnSync(process.execPath, [join(folder, 'asking.mjs')], {encoding: 'utf8'})
  expect({status, stdout}).toEqual({status: 0, stdout: expect.stringContaining('两次被系统中止')})
  await rm(folder, {recursive: true})
})

/** A script that asks the process of another one a question and says what went wrong. */
async function asking(dying: string): Promise<string> {
  const source = fileURLToPath(new URL('../../src/node/typst/in-child.ts', import.meta.url))
  const {output} = await bundle({
    input: source,
    write: false,
    platform: 'node',
    output: {codeSplitting: false}
  })
  const question = `inChild(${JSON.stringify(dying)}).svg({main: '', data: {}, pictures: []})`
  return `${output[0].code}\n${question}.catch(error => console.log(error.message))\n`
}

test('where no process can be started, none is there, and nothing breaks', async () => {
  const {execPath} = process
  process.execPath = '/no-such-node'
  const child = forkTypst(script)
  process.execPath = execPath
  expect(child.pid).toBeUndefined()
  await new Promise(resolve => child.once('error', resolve))
})

test('a machine without Typst is told what was not written, and gets the rest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-'))
  await cp(script, join(folder, 'dist', 'typesetter.cjs'))
  await writeFile(join(folder, 'package.json'), '{}')
  const there = inChild(join(folder, 'dist', 'typesetter.cjs'))
  await expect(there.pdf(letter('一'))).rejects.toBeInstanceOf(NoTypesetter)
  await rm(folder, {recursive: true})

  const told: string[] = []
  const gone = await withTypesetter(
    '报纸版面 PDF',
    ({message}) => void told.push(message),
    async () => {
      throw new NoTypesetter('Cannot load Typst')
    }
  )
  expect(gone).toBeUndefined()
  expect(told).toEqual(['这台电脑上没有排版组件，没有写报纸版面 PDF。'])

  const text =
    '文种: 上报总结\n地区: {名称: 昭阳区}\n标题: {主题: 昭阳区创建工作总结}\n导语: 各项工作推进。\n'
  const write = (name: string, work: () => never) => ({
    name,
    summary: {zh: name, en: name},
    settings: {},
    write: async () => work()
  })
  const none = write('press', () => {
    throw new NoTypesetter('Cannot load Typst')
  })
  const some = {...none, name: 'md', write: async () => [{suffix: '.md', bytes: new Uint8Array()}]}
  const {outputs, judged} = await render(
    {path: '甲.yaml', text, encoding: 'utf-8'},
    {kinds, wanted: () => [none, some].map(format => ({format, settings: {}})), context: context()}
  )
  expect(outputs.map(({format}) => format)).toEqual(['md'])
  expect(judged.findings.map(({ruleId}) => ruleId)).toContain('typesetter-missing')
})
