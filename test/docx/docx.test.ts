import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {build} from 'rolldown'
import {expect, test} from 'vitest'
import {articleFrom, articleOf, make, profile} from './article.ts'
import {drawn, full} from './full.ts'
import {part} from './office.ts'

const body = (bytes: Uint8Array) => part(bytes, 'word/document.xml')

test('remark-docx and we use the same copy of docx', () => {
  const here = createRequire(import.meta.url)
  const engine = createRequire(here.resolve('remark-docx'))
  expect(engine.resolve('docx')).toBe(here.resolve('docx'))
  const manifest = new URL('../../node_modules/docx/package.json', import.meta.url)
  expect(JSON.parse(readFileSync(manifest, 'utf8')).version).toBe('9.7.1')
})

test('headings are headings of Word, so that navigation and contents find them', async () => {
  const {bytes} = await make(articleOf('# 题\n\n## 一、章\n\n### （一）节\n\n#### 1.条\n\n##### （1）款'))
  const styles = [...body(bytes).matchAll(/<w:pStyle w:val="(\w+)"/g)].map(match => match[1])
  expect(styles).toEqual(['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4'])
  expect(part(bytes, 'word/styles.xml')).toMatch(
    /w:styleId="Heading2"><w:name w:val="heading 2"\/>.*?<w:outlineLvl w:val="1"\/>.*?w:eastAsia="楷体_GB2312"/
  )
})

test('no font depends on a theme, and Chinese is told to be Chinese', async () => {
  const {bytes} = await make(articleOf(full))
  for (const name of ['word/document.xml', 'word/styles.xml', 'word/footer1.xml']) {
    expect(part(bytes, name)).not.toMatch(/[tT]heme=/)
  }
  expect(part(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"')
})

test('runs with Chinese quotes and dashes ask for the Chinese face', async () => {
  const {bytes} = await make(articleOf('“引号”——破折号\n\n没有'))
  const runs = [...body(bytes).matchAll(/<w:r>.*?<\/w:r>/g)].map(match => match[0])
  expect(runs.map(run => run.includes('w:hint="eastAsia"'))).toEqual([true, false])
})

test('slots are highlighted and nothing else is', async () => {
  const {bytes} = await make(articleOf('全县 `x` 〔待填：个数〕'))
  expect(body(bytes)).not.toContain('w:highlight')
  const {bytes: slots} = await make(
    articleFrom({
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            {type: 'text', value: '全县'},
            {type: 'text', value: '*', data: {slot: 'typed'}},
            {type: 'text', value: '〔待填：个数〕', data: {slot: 'missing'}}
          ]
        }
      ]
    })
  )
  const marked = [...body(slots).matchAll(/w:highlight w:val="yellow".*?<w:t[^>]*>([^<]*)/g)].map(
    match => match[1]
  )
  expect(marked).toEqual(['*', '〔待填：个数〕'])
})

test('a run-in head has the face of its number', async () => {
  const {bytes} = await make(
    articleOf(':run-in[（一）建机制。]正文\n\n:run-in[1.抓落实。]正文\n\n:run-in[建机制。]正文')
  )
  const faces = [...body(bytes).matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>([^<]+)/g)].map(match => [
    match[2],
    /w:eastAsia="([^"]+)"/.exec(match[1] ?? '')?.[1]
  ])
  expect(faces).toEqual([
    ['（一）建机制。', '楷体_GB2312'],
    ['正文', undefined],
    ['1.抓落实。', '仿宋_GB2312'],
    ['正文', undefined],
    ['建机制。', '楷体_GB2312'],
    ['正文', undefined]
  ])
})

test('the last paragraph stays with the signature, and the name with the date', async () => {
  const {bytes} = await make(articleOf('一段\n\n末段\n\n:::signoff\n某某县人民政府\n\n2023年6月30日\n:::'))
  const kept = [...body(bytes).matchAll(/<w:p>(.*?)<\/w:p>/g)].map(match =>
    match[1]!.includes('<w:keepNext/>')
  )
  expect(kept).toEqual([false, true, true, false])
})

test('the date stands four characters from the right and the name is centred over it', async () => {
  const {bytes} = await make(articleOf(':::signoff\n某某县人民政府\n\n2023年6月30日\n:::'))
  const [name, date] = [...body(bytes).matchAll(/<w:ind w:right="(\d+)"\/>/g)].map(match => Number(match[1]))
  expect(date).toBe(4 * 315)
  // 7 characters over 3.5 digits' and 3 characters' worth.
  expect(name).toBe(Math.round(4 * 315 + ((6.5 - 7) * 315) / 2))
})

test('without a seal the name ends two characters in, and the date begins two further than the name', async () => {
  const base = profile()
  const unsealed = {...base, signoff: {...base.signoff, sealed: false}}
  const rights = async (name: string) => {
    const {bytes} = await make(articleOf(`:::signoff\n${name}\n\n2023年6月30日\n:::`), {profile: unsealed})
    return [...body(bytes).matchAll(/<w:ind w:right="(\d+)"\/>/g)].map(
      match => Math.round(Number(match[1]) / 31.5) / 10
    )
  }
  expect(await rights('某某县民族宗教事务局办公室')).toEqual([2, 13 - 6.5])
  // 2023年6月30日 is 6.5 characters wide.
  expect(await rights('某局')).toEqual([2 + 6.5 - 2 + 2, 2])
})

test('tables repeat their head on every page and do not break rows', async () => {
  const {bytes} = await make(articleOf('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'))
  expect(body(bytes).match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(body(bytes).match(/<w:cantSplit\/>/g)).toHaveLength(2)
})

test('page numbers are — 1 —, right on odd pages and left on even ones', async () => {
  const {bytes} = await make(articleOf('# 题'))
  const words = (xml: string) => xml.replace(/<w:instrText.*?<\/w:instrText>/g, '').replace(/<[^>]+>/g, '')
  for (const [name, side] of [
    ['footer1', 'right'],
    ['footer2', 'left']
  ] as const) {
    const xml = part(bytes, `word/${name}.xml`)
    expect(words(xml).trim()).toBe('— 1 —')
    expect(xml).toContain(`<w:jc w:val="${side}"/>`)
    expect(xml).toContain(`w:${side}Chars="100"`)
  }
  expect(part(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
})

test('one picture of a photo serves all its places, with the caption as its alternative text', async () => {
  const article = articleOf(':::photo{src="a"}\n说明\n:::\n\n:::photo{src="a"}\n另一处\n:::', {
    a: await drawn()
  })
  const {bytes} = await make(article)
  expect(body(bytes).match(/r:embed="rIdImage1"/g)).toHaveLength(2)
  expect(
    [...body(bytes).matchAll(/wp:docPr id="(\d)" name="[^"]*" descr="([^"]*)"/g)].map(match => match.slice(1))
  ).toEqual([
    ['1', '说明'],
    ['2', '另一处']
  ])
})

test('whatever else Markdown has keeps its words', async () => {
  const {bytes} = await make(
    articleOf(
      '见注[^1]和[文字][x]、![图](a.png)、`代码`、<b>加粗</b>\n\n::叶子[叶]\n\n---\n\n```\n一行\n```\n\n- 甲\n  - 乙\n\n[^1]: 注释\n\n[x]: https://example.org/'
    )
  )
  const words = body(bytes)
    .replace(/<\/w:p>/g, '|')
    .replace(/<[^>]+>/g, '')
  expect(words.trim()).toBe('见注〔1〕和文字、图、代码、加粗|叶||一行|——甲|——乙|〔1〕注释|')
})

test('an article without anything is still a document', async () => {
  const {bytes, findings} = await make(articleFrom({type: 'root', children: []}))
  expect(body(bytes)).toContain('<w:sectPr>')
  expect(findings).toEqual([])
})

test('a document says what it is', async () => {
  const {bytes} = await make(
    articleOf('上句\\\n下句\n===\n\n:::signoff\n某某县人民政府\n\n2023年6月30日\n:::')
  )
  const core = part(bytes, 'docProps/core.xml')
  expect(core).toContain('<dc:title>上句下句</dc:title>')
  expect(core).toContain('<dc:creator>某某县人民政府</dc:creator>')
})

test('the same article gives the same bytes, in other processes and time zones too', async () => {
  const script = fileURLToPath(new URL('hash.ts', import.meta.url))
  const photo = await drawn()
  const hash = async () => {
    const {bytes} = await make(articleOf(full, {'photos/a.jpg': photo}), {profile: profile()})
    return createHash('sha256').update(bytes).digest('hex')
  }
  const here = await hash()
  expect(await hash()).toBe(here)
  const {output} = await build({
    input: script,
    write: false,
    platform: 'node',
    external: ['@napi-rs/canvas'],
    output: {codeSplitting: false}
  })
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles']) {
    const told = execFileSync(
      process.execPath,
      ['--input-type=module', '-', Buffer.from(photo).toString('base64')],
      {
        input: output[0].code,
        env: {...process.env, TZ: zone},
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        encoding: 'utf8'
      }
    )
    expect(told.trim()).toBe(here)
  }
})
