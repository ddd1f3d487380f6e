import {describe, expect, test} from 'vitest'
import type {PreviewOutcome} from '../../src/engine/job.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import type {Path} from '../../src/finding.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {findRuns} from '../../src/typst/find-run.ts'
import {pagesIn} from '../../src/typst/pages-in.ts'
import {typesetter} from '../context.ts'
import {pagesOf} from '../press/pdf-text.ts'

const ports = {...nodePorts(), typesetter}

async function shown(path: string, format: string, text?: string): Promise<PreviewOutcome> {
  const workspace = await openWorkspace({}, ports)
  return runJob({do: 'preview', draft: {path, text}, format}, workspace, ports)
}

interface Word {
  readonly path: Path
  readonly start: number
  readonly end: number
}

const wordsIn = ({pages}: PreviewOutcome): Word[] =>
  pages.flatMap(({svg}) =>
    [...svg.matchAll(/data-path="([^"]*)" data-start="(\d+)" data-end="(\d+)"/g)].map(
      ([, path, start, end]) => ({
        path: JSON.parse(path!.replaceAll('&quot;', '"')) as Path,
        start: Number(start),
        end: Number(end)
      })
    )
  )

const base = '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作有序推进。\n'

describe.each(['pdf', 'press'])('the pages of a draft as %s', format => {
  test.each(['zhaoyang', 'kunming', 'county-blank'])('know of %s which words are which field', async name => {
    const outcome = await shown(`examples/${name}/draft.yaml`, format)
    const text = outcome.verdict.source!.text
    const words = wordsIn(outcome)
    const lead = words.filter(({path}) => path[0] === 'lead').map(({start, end}) => text.slice(start, end))
    const typed = /导语: ?\|\n((?: {2}.*\n|\n)+)/.exec(text)![1]!.replace(/\s|\{[^}]*\}/g, '')
    // A mark in a face of its own at the very beginning may belong anywhere.
    const found = lead.join('').replace(/\s/g, '')
    expect([typed, typed.slice(1)]).toContain(found)
    // Every chapter can be found from the page.
    const chapters = new Set(words.filter(({path}) => path[0] === 'sections').map(({path}) => path[1]))
    const heads = text.match(/^ {2}- 角色/gm) ?? []
    expect(chapters.size).toBe(heads.length)
    expect(outcome.verdict.findings.filter(({severity}) => severity === 'error')).toEqual([])
  })

  test('say what is missing by its field', async () => {
    const words = wordsIn(await shown('a.yaml', format, base))
    expect(words.map(({path}) => path.join('.'))).toEqual(expect.arrayContaining(['lead']))
    expect(words.some(({path}) => path[0] === 'sections')).toBe(true)
  })

  test('hold nothing that runs or loads, whatever is typed', async () => {
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>&amp;{{x}}]]>'
    const draft = `文种: 上报总结
地区: 会泽县
标题: ${JSON.stringify(`会泽县${evil}`)}
导语: ${JSON.stringify(`https://evil.example/ javascript:alert(1) ${evil}`)}
章节:
  - 角色: 领导机制
    标题: 甲
    引言: ${JSON.stringify(evil)}
    图片: [广场]
图片: {广场: {文件: photos/zhuti-guangchang.jpg, 说明: ${JSON.stringify(evil)}, 作者: ${JSON.stringify(evil)}}}
`
    const outcome = await shown('examples/zhaoyang/b.yaml', format, draft)
    expect(outcome.pages.length).toBeGreaterThan(0)
    const svg = outcome.pages.map(page => page.svg).join('')
    expect(svg).toContain('<image')
    const tags = new Set([...svg.matchAll(/<\/?([\w:-]+)/g)].map(([, tag]) => tag))
    for (const tag of tags)
      expect(['svg', 'defs', 'g', 'path', 'use', 'rect', 'clipPath', 'image']).toContain(tag)
    expect(svg).not.toMatch(/<[^>]*\son\w+=|javascript:|evil\.example|<!|<\?/)
    expect(svg.replaceAll(/xmlns(?::xlink)?="[^"]*"/g, '')).not.toMatch(/https?:/)
    expect(
      [...svg.matchAll(/(?:xlink:)?href="(.)/g)].every(([, first]) => first === '#' || first === 'd')
    ).toBe(true)
  })
})

test('the pages are those of the PDF', async () => {
  const workspace = await openWorkspace({}, ports)
  const draft = {path: 'examples/zhaoyang/draft.yaml'}
  const {outputs} = await runJob({do: 'render', draft, formats: ['pdf']}, workspace, ports)
  const {pages} = await shown(draft.path, 'pdf')
  expect(pages).toHaveLength((await pagesOf(outputs[0]!.bytes)).length)
})

test('a draft that cannot be read, and a format without pages', async () => {
  const outcome = await shown('a.yaml', 'pdf', '标题: [\n')
  expect([outcome.pages, outcome.verdict.findings.some(({severity}) => severity === 'error')]).toEqual([
    [],
    true
  ])
  await expect(shown('a.yaml', 'md', base)).rejects.toThrow('no pages')
  expect((await shown('a.docx', 'pdf', base)).refusal).toContain('已经写成的文件')
})

describe('runs of words', () => {
  const value = (text: string, start = 0) => ({text, path: ['lead'], start, place: {start: 0, end: 0}})
  const find = (...words: string[]) => findRuns(words.map(text => ({text, value: value(text)})))

  test('are found one after the other, over blanks and marks that a page sets otherwise', () => {
    const run = find('甲,乙 丙', '丁戊己庚')
    expect(run('甲，乙')).toMatchObject([{from: 0, to: 3, start: 0}])
    expect(run('丙丁戊')).toMatchObject([
      {from: 0, to: 1, start: 4},
      {from: 1, to: 3, start: 0}
    ])
    expect(run('己庚')).toMatchObject([{start: 2}])
  })

  test('of a caption that comes first lead back to the text', () => {
    const run = find('正文从这里开始，一直写到这里。', '广场上的人们载歌载舞。', '第二段从这里开始。')
    expect(run('正文从这里')).toMatchObject([{start: 0}])
    expect(run('广场上的人们载歌载舞。')).toMatchObject([{start: 0, to: 11}])
    expect(run('开始，一直')).toMatchObject([{start: 5}])
    expect(run('写到这里。')).toMatchObject([{start: 10}])
  })

  test('that are not of the draft are nothing, and lead nowhere', () => {
    const run = findRuns([
      {text: '一、'},
      {text: '甲乙丙丁', value: value('甲乙丙丁')},
      {text: '戊', value: value('戊')}
    ])
    expect(run('一、甲乙')).toMatchObject([{from: 2, to: 4, start: 0}])
    expect(run('— 1 —')).toEqual([])
    expect(run('戊')).toEqual([])
    expect(run('丙丁')).toMatchObject([{start: 2}])
  })
})

test('a drawing with anything else in it loses that', async () => {
  const drawing =
    '<svg><defs class="glyph"><path id="g1" class="outline_glyph" d="M0 0"/></defs><g class="typst-page" data-page-width="10" data-page-height="20"><script>alert(1)</script><a href="https://a.example"><use x="0" y="0" href="#g1"/></a><use href="https://a.example/#x"/><image xlink:href="https://a.example/a.png" width="1" height="1"/><g onclick="alert(1)" fill="url(https://a.example)"><style>*{}</style></g></g></svg>'
  const [page] = pagesIn(drawing, () => [])
  expect(page).toMatchObject({width: 10, height: 20})
  expect(page!.svg).not.toMatch(/script|alert|example|style|<a /)
  expect(page!.svg).toContain('<use x="0" y="0" href="#g1"/>')
})
