import {chmod, mkdir, symlink} from 'node:fs/promises'
import {afterEach, describe, expect, test} from 'vitest'
import {countSlots} from '../../src/engine/blank.ts'
import {profilesFrom} from '../../src/engine/styles.ts'
import {nodeFiles} from '../../src/node/files.ts'
import {kinds} from '../kinds.ts'
import {world} from './world.ts'

const draft =
  '文种: 报纸综述\n地区: 昭阳区\n标题: 甲乙丙\n署名: 通讯员\n导语: 一段话。\n章节:\n  - 标题: 第一章\n    正文: 一段话。\n展望: 展望未来。\n'

let opened: Awaited<ReturnType<typeof world>>[] = []
const open = async (files?: Parameters<typeof world>[0]) => {
  const made = await world(files)
  opened.push(made)
  return made
}
afterEach(async () => {
  for (const made of opened) await made.remove()
  opened = []
})

describe('new', () => {
  test.each(
    kinds.map(({id}) => [id])
  )('a blank %s is linted as slots and nothing else, each of them once', async id => {
    const {run, read} = await open()
    expect((await run('new', '@a.yaml', '--kind', id)).code).toBe(0)
    const text = await read('a.yaml')
    const {out} = await run('lint', '@a.yaml', '--format', 'json')
    const {findings} = JSON.parse(out).files[0]
    expect(
      findings.map(({ruleId}: {ruleId: string}) => ruleId).filter((rule: string) => rule !== 'unfilled-slot')
    ).toEqual([])
    expect(findings).toHaveLength(countSlots(text))
  })

  test('explains every field and names the region', async () => {
    const {run, read} = await open()
    await run('new', '@a.yaml', '--region', '昭阳区', '--campaign', '国家卫生县城')
    const text = await read('a.yaml')
    expect(text).toContain('名称: 昭阳区')
    const unexplained = text
      .split('\n')
      .filter(line => /^ *(?:- )?[^# ]+:/.test(line) && !line.includes('# '))
    expect(new Set(unexplained.map(line => line.trim().replace(/^- /, '').split(':')[0]))).toEqual(
      new Set(['角色', '标题', '提法', '引言', '小节', '正文', '图片', '引语'])
    )
  })

  test('never overwrites without being told to', async () => {
    const {run, read} = await open({'a.yaml': draft})
    const {code, err} = await run('new', '@a.yaml')
    expect([code, err]).toEqual([2, '“a.yaml”已经存在，没有改动它。换一个名字，或加 --force 覆盖。'])
    expect(await read('a.yaml')).toBe(draft)
    expect((await run('new', '@a.yaml', '--force')).code).toBe(0)
  })
})

describe('render', () => {
  test('writes what the kind is usually written as, beside the draft', async () => {
    const {run, list} = await open({'a.yaml': draft})
    const {code, out} = await run('render', '@a.yaml', '--to', 'md,docx')
    expect(code).toBe(0)
    expect(out).toContain('写好：')
    expect(await list()).toEqual(['a.docx', 'a.md', 'a.yaml'])
  })

  test('at the final stage writes nothing while a slot is left', async () => {
    const {run, list} = await open({'a.yaml': draft.replace('一段话。', '全县*个乡镇。')})
    const {code, out} = await run('render', '@a.yaml', '--to', 'md', '--stage', 'final')
    expect(code).toBe(1)
    expect(out).toContain('报送关口')
    expect(await list()).toEqual(['a.yaml'])
  })

  test('drafts that would overwrite each other are refused', async () => {
    const {run, at} = await open()
    for (const name of ['x', 'y']) await mkdir(at(name))
    const first = await world({'a.yaml': draft})
    const second = await world({'a.yaml': draft})
    opened.push(first, second)
    const {code} = await run(
      'render',
      first.at('a.yaml'),
      second.at('a.yaml'),
      '--to',
      'md',
      '--out',
      at('out'),
      '--quiet'
    )
    expect(code).toBe(0)
  })

  test('says what the kind has no place for', async () => {
    const {run} = await open({'a.yaml': `${draft}公文: {发文字号: 昭政发〔2023〕5号}\n`})
    expect((await run('render', '@a.yaml', '--to', 'md')).out).toContain('没有放“公文·发文字号”的位置')
  })
})

describe('what goes wrong is said in one sentence, with the way out', () => {
  test.each([
    ['a missing file', ['lint', '@无.yaml'], '无法读取“无.yaml”：没有这个文件或文件夹，请核对路径。'],
    [
      'a folder with nothing in it',
      ['lint', '@夹'],
      '文件夹“夹”里没有 .yaml、.yml、.docx、.md、.txt 文件，请核对路径。'
    ],
    ['a pattern that means nothing', ['lint', '@*.yml'], '没有文件符合“*.yml”，请核对路径和通配符。'],
    ['no file at all', ['render'], '请写出要处理的文件，例如：zongshu lint 草稿.yaml；从标准输入读用 -。'],
    [
      'a kind that does not exist',
      ['new', '@b.yaml', '--kind', '小说'],
      `没有“小说”这个文种，可用的有：${kinds.map(({name}) => name.zh).join('、')}。`
    ],
    ['an unknown command', ['rendr'], '没有命令“rendr”，是否“render”？全部命令见 zongshu --help。'],
    ['an unknown option', ['lint', '@a.yaml', '--stge', 'final'], '“lint”没有选项 --stge，是否 --stage？'],
    [
      'a value that is none',
      ['lint', '@a.yaml', '--stage', '定稿'],
      '--stage 不能是“定稿”，只能是：draft、final。'
    ],
    ['an option without its value', ['lint', '@a.yaml', '--stage'], '选项 --stage 的写法不对：后面要写值。'],
    [
      'a rule that does not exist',
      ['explain', 'unfiled-slot'],
      '没有规则“unfiled-slot”，是否“unfilled-slot”？全部规则见 zongshu rules。'
    ],
    [
      'templates that are not there',
      ['kinds', '--templates', '@无'],
      '文种文件夹“无”不存在或是空的，请核对 --templates 和设置里的“文种文件夹”；要新建一个，运行：zongshu kind new 名称'
    ],
    [
      'a style that is not there',
      ['render', '@a.yaml', '--to', 'docx', '--style', '@无.yaml'],
      '无法读取“无.yaml”：没有这个文件或文件夹，请核对路径。'
    ]
  ])('%s', async (_, words, sentence) => {
    const {run, at} = await open({'a.yaml': draft})
    await mkdir(at('夹'))
    const {code, err} = await run(...words)
    expect([code, err]).toEqual([2, sentence])
  })

  test('a folder without permission', async () => {
    if (process.getuid?.() === 0) return expect(process.getuid()).toBe(0) // the superuser may write anywhere
    const {run, at} = await open({'a.yaml': draft})
    await mkdir(at('锁'))
    await chmod(at('锁'), 0o500)
    const {code, err} = await run('render', '@a.yaml', '--out', '@锁')
    expect([code, err]).toEqual([2, '无法写入“锁/a.md”：没有权限，请换一个文件夹，或请管理员开放权限。'])
  })

  test('a file stands where the output folder should be', async () => {
    const {run} = await open({'a.yaml': draft, b: ''})
    const {code, err} = await run('render', '@a.yaml', '--to', 'md', '--out', '@b')
    expect(code).toBe(2)
    expect(err).toMatch(/^无法写入“b\/a\.md”/)
  })

  test.each([
    ['an empty file', '', 'empty-draft'],
    ['a Word file in the guise of a draft', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'not-text'],
    ['a draft with broken YAML', '标题: [甲\n导语: 乙\n', undefined]
  ])('%s is a finding, and no output', async (_, content, ruleId) => {
    const {run, list} = await open({'a.yaml': content})
    const {code, out} = await run('render', '@a.yaml', '--to', 'md')
    expect(code).toBe(1)
    if (ruleId) expect(out).toContain(ruleId)
    expect(await list()).toEqual(['a.yaml'])
  })

  test('a GB18030 draft is read, and said to be', async () => {
    const {encode} = await import('iconv-lite')
    const {run} = await open({'a.yaml': encode(draft, 'gb18030')})
    const {code, out} = await run('lint', '@a.yaml')
    expect(code).toBe(0)
    expect(out).toContain('GB18030')
  })

  test.each([
    ['a.jpg', '找不到图片“a.jpg”，请核对文件名和文件夹。'],
    ['empty.jpg', '图片“empty.jpg”是空文件（0 字节），请重新复制一份。'],
    ['text.jpg', '“text.jpg”不是可用的图片，请换成 JPG、PNG 或 WebP。'],
    ['../out.jpg', '图片“../out.jpg”不在草稿所在的文件夹里，请把它复制过来再写相对路径。'],
    ['/etc/passwd', '图片“/etc/passwd”不在草稿所在的文件夹里，请把它复制过来再写相对路径。']
  ])('a photo %s', async (file, message) => {
    const {run} = await open({
      'a.yaml': `${draft}图片: {甲: {文件: ${file}, 说明: 图。}}\n`,
      'empty.jpg': '',
      'text.jpg': '不是图'
    })
    const {code, out} = await run('render', '@a.yaml', '--to', 'md')
    expect(code).toBe(1)
    expect(out).toContain(message)
  })

  test('a link that leads out of the folder is no way out', async () => {
    const {run, at} = await open({'a.yaml': `${draft}图片: {甲: {文件: a.jpg, 说明: 图。}}\n`})
    await symlink('/etc/hostname', at('a.jpg'))
    expect((await run('lint', '@a.yaml')).out).toContain('photo-unreadable')
  })
})

describe('lint', () => {
  test('--fix mends marks in the draft and lists every change; a second run has nothing to do', async () => {
    const wrong = draft.replace('导语: 一段话。', '导语: 近年来,各项工作稳步推进。 # 注')
    const {run, read} = await open({'a.yaml': wrong})
    const {out} = await run('lint', '@a.yaml', '--fix')
    expect(out).toContain('“,”改为“，”')
    expect(await read('a.yaml')).toBe(wrong.replace(',', '，'))
    expect((await run('lint', '@a.yaml', '--fix')).out).not.toContain('改为')
  })

  test('--fix-dry-run shows the change and leaves the draft alone', async () => {
    const wrong = draft.replace('导语: 一段话。', '导语: 近年来,各项工作稳步推进。')
    const {run, read} = await open({'a.yaml': wrong})
    const {out} = await run('lint', '@a.yaml', '--fix-dry-run')
    expect(out).toContain('+导语: 近年来，各项工作稳步推进。')
    expect(await read('a.yaml')).toBe(wrong)
  })

  test('a baseline keeps old findings quiet', async () => {
    const {run} = await open({'a.yaml': draft.replace('一段话。', '全县*个乡镇。')})
    const flags = ['--stage', 'final', '--baseline', '@known.json']
    expect((await run('lint', '@a.yaml', ...flags, '--write-baseline')).code).toBe(0)
    expect((await run('lint', '@a.yaml', ...flags)).code).toBe(0)
    expect((await run('lint', '@a.yaml', '--stage', 'final')).code).toBe(1)
  })

  test('a config sets severities; one with a mistake stops the check', async () => {
    const {run} = await open({
      'a.yaml': draft.replace('一段话。', '全县*个乡镇。'),
      'good.yaml': '规则: {unfilled-slot: 关}\n',
      'bad.yaml': '规则: {unfiled-slot: 关}\n'
    })
    expect((await run('lint', '@a.yaml', '--stage', 'final', '--config', '@good.yaml')).code).toBe(0)
    const {code, err} = await run('lint', '@a.yaml', '--config', '@bad.yaml')
    expect(code).toBe(2)
    expect(err).toContain('unfiled-slot')
  })

  test('finished texts are checked too', async () => {
    const {run} = await open({'a.txt': '某县工作总结\n近年来,全县*个乡镇稳步发展。\n'})
    const {out} = await run('lint', '@a.txt')
    expect(out).toContain('unfilled-slot')
    expect(out).toContain('half-width-punctuation')
  })

  test('several drafts and one that is not there: the others are checked, the exit code is 2', async () => {
    const {run} = await open({'a.yaml': draft})
    const {code, out, err} = await run('lint', '@a.yaml', '@b.yaml')
    expect(code).toBe(2)
    expect(out).toContain('检查 1 份草稿')
    expect(err).toContain('b.yaml')
  })
})

describe('help', () => {
  test.each([
    [['--help']],
    [['--help', '--lang', 'en']],
    [['lint', '--help']],
    [['render', '--help', '--lang', 'en']],
    [['kinds']],
    [['rules']],
    [['explain', 'unfilled-slot']],
    [['schema']]
  ])('%j runs', async words => {
    const {run} = await open()
    const {code, out} = await run(...words)
    expect(code).toBe(0)
    expect(out.length).toBeGreaterThan(100)
  })

  test('a style goes by its file or by its own name', async () => {
    const named = profilesFrom(nodeFiles())
    const complain = () => expect.fail('no profile')
    expect(await named('投稿稿', complain)).toEqual(await named('manuscript', complain))
  })

  test('explain lists the options of a rule', async () => {
    const {run} = await open()
    expect((await run('explain', 'sentence-length')).out).toContain('  字数（max）：一句最多多少字\n')
    expect((await run('explain', 'year-range')).out).not.toContain('选项（')
  })
})
