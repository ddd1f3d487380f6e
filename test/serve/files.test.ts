import {createHash} from 'node:crypto'
import {chmod, link, mkdir, readFile, rename, stat, symlink, utimes, writeFile} from 'node:fs/promises'
import {request} from 'node:http'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {limits} from '../../src/serve/body.ts'
import {isPlainPath} from '../../src/serve/root.ts'
import {file, type Site, site} from './site.ts'

let here: Site
afterEach(() => here.remove())

const draft = '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n'
const hash = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const copies = (path = '甲县.yaml') => `.zongshu/自动保存/${path}`

const save = (body: string | Uint8Array, before: string, path = '甲县.yaml') =>
  here.page(file(path), {method: 'PUT', headers: {'if-match': `"${before}"`}, body})
const create = (body: string | Uint8Array, path: string) =>
  here.page(file(path), {method: 'PUT', headers: {'if-none-match': '*'}, body})

describe('the list', () => {
  test('tells drafts, documents and photos, and nothing hidden', async () => {
    here = await site({
      '甲县.yaml': draft,
      '各县/乙县.yml': draft,
      '各县/照片/a.JPG': 'x',
      '总结.docx': 'x',
      '~$总结.docx': 'x',
      '.git/config.yaml': 'x',
      '.zongshu/自动保存/甲县.yaml/2026-01-01T00-00-00-000Z.yaml': 'x',
      'node_modules/a.yaml': 'x',
      'zongshu.config.yaml': '阶段: draft\n',
      '表.xlsx': 'x'
    })
    const {json} = await here.page('api/files')
    expect(json.folder).toBe('县 稿')
    expect(json.isCut).toBe(false)
    expect(json.files.map(({path, sort}: {path: string; sort: string}) => [path, sort])).toEqual([
      ['各县/乙县.yml', 'draft'],
      ['各县/照片/a.JPG', 'photo'],
      ['总结.docx', 'document'],
      ['甲县.yaml', 'draft']
    ])
  })

  test('does not follow a link out of the folder, nor one that leads in a circle', async () => {
    here = await site({'甲县.yaml': draft})
    await writeFile(join(here.outer, '外面.yaml'), draft)
    await symlink(here.outer, here.at('上面'))
    await symlink(join(here.outer, '外面.yaml'), here.at('链接.yaml'))
    await symlink(here.folder, here.at('圈'))
    const {json} = await here.page('api/files')
    expect(json.files.map(({path}: {path: string}) => path)).toEqual(['甲县.yaml'])
  })
})

describe('a path', () => {
  test.each([
    '',
    '../外面.yaml',
    '..\\外面.yaml',
    '各县/../../外面.yaml',
    '/etc/passwd',
    'C:/Windows/win.ini',
    'C:win.ini',
    '甲县.yaml:stream',
    '.zongshu/a.yaml',
    '各县/.a.yaml',
    './甲县.yaml',
    '各县//甲县.yaml',
    'con.yaml',
    'NUL',
    '甲县.yaml.',
    '甲县.yaml ',
    '甲\u0000县.yaml',
    '甲\n县.yaml',
    'node_modules/a.yaml',
    'x'.repeat(1000)
  ])('“%s” is none', async path => {
    here = await site({'甲县.yaml': draft})
    await writeFile(join(here.outer, '外面.yaml'), draft)
    expect(isPlainPath(path)).toBe(false)
    const answers = [
      await here.page(file(path)),
      await here.page(file(path, 'api/kept')),
      await save('新', hash(draft), path),
      await create('新', path),
      await here.page(file(path, 'api/kept'), {method: 'PUT', body: '新'}),
      await here.page(file(path, 'api/output'), {method: 'PUT', body: '新'})
    ]
    for (const {status, json} of answers) {
      expect(status).toBe(400)
      expect(json.message).toMatch(/。$/)
    }
    expect(await here.list()).toEqual(['甲县.yaml'])
    expect(await readFile(join(here.outer, '外面.yaml'), 'utf8')).toBe(draft)
  })

  test.each([
    '甲县.yaml',
    '各县/乙 县.yaml',
    '“六城”同创（定稿）.yaml',
    'a..b.yaml',
    '2026年/1月/稿.yaml'
  ])('“%s” is one', async path => {
    here = await site()
    expect((await create(draft, path)).status).toBe(201)
    expect(await here.read(path)).toBe(draft)
    const {bytes, headers} = await here.page(file(path))
    expect(bytes.toString()).toBe(draft)
    expect(headers.etag).toBe(`"${hash(draft)}"`)
  })

  test('that a link leads out of the folder is neither read nor written', async () => {
    here = await site({'甲县.yaml': draft})
    const outside = join(here.outer, '外面.yaml')
    await writeFile(outside, draft)
    await mkdir(join(here.outer, '外'))
    await symlink(outside, here.at('链接.yaml'))
    await symlink(join(here.outer, '外'), here.at('夹'))
    await symlink(join(here.outer, '没有.yaml'), here.at('断.yaml'))
    for (const {status, text} of [
      await here.page(file('链接.yaml')),
      await save('新', hash(draft), '链接.yaml'),
      await create(draft, '夹/乙县.yaml'),
      await here.page(file('夹/总结.docx', 'api/output'), {method: 'PUT', body: 'x'}),
      await here.page(
        `api/photo?draft=${encodeURIComponent('甲县.yaml')}&photo=${encodeURIComponent('../外面.yaml')}`
      )
    ]) {
      expect(status).toBe(422)
      expect(text).not.toContain(here.outer)
    }
    const onto = await create(draft, '断.yaml')
    expect([onto.status, onto.json.message]).toEqual([409, expect.stringContaining('是一个链接')])
    // An output takes the place of no link, and goes through none.
    await here.page(file('链接.md', 'api/output'), {method: 'PUT', body: 'x'})
    expect(await readFile(outside, 'utf8')).toBe(draft)
    expect(await here.list('../外')).toEqual([])
    expect(await here.list('..')).toEqual(['县 稿', '外', '外面.yaml'])
  })

  test('a link inside the folder is followed, and stays one', async () => {
    here = await site({'甲县.yaml': draft})
    await symlink('甲县.yaml', here.at('别名.yaml'))
    expect((await save('新\n', hash(draft), '别名.yaml')).status).toBe(200)
    expect(await here.read('甲县.yaml')).toBe('新\n')
    expect(await readFile(here.at('别名.yaml'), 'utf8')).toBe('新\n')
  })
})

describe('saving', () => {
  test('gives the hash of what stands there now, and the next save goes on from it', async () => {
    here = await site({'甲县.yaml': draft})
    const first = await save('一\n', hash(draft))
    expect([first.status, first.json]).toEqual([200, {path: '甲县.yaml', hash: hash('一\n')}])
    const second = await save('二\n', first.json.hash)
    expect([second.status, await here.read('甲县.yaml')]).toEqual([200, '二\n'])
  })

  test('does not write over what somebody saved meanwhile, and sends it', async () => {
    here = await site({'甲县.yaml': draft})
    await here.write('甲县.yaml', '别人的\n')
    const {status, json, headers} = await save('我的\n', hash(draft))
    expect(status).toBe(409)
    expect(json).toMatchObject({path: '甲县.yaml', hash: hash('别人的\n'), theirs: '别人的\n'})
    expect(headers.etag).toBe(`"${hash('别人的\n')}"`)
    expect(await here.read('甲县.yaml')).toBe('别人的\n')
    expect((await save('合并的\n', json.hash)).status).toBe(200)
  })

  test('of many at once one wins, and all others are told what it wrote', async () => {
    here = await site({'甲县.yaml': draft})
    const all = await Promise.all(
      Array.from({length: 20}, (_, index) => save(`第 ${index} 份\n`, hash(draft)))
    )
    const winners = all.filter(({status}) => status === 200)
    expect(winners).toHaveLength(1)
    const now = await here.read('甲县.yaml')
    for (const {status, json} of all) if (status !== 200) expect([status, json.theirs]).toEqual([409, now])
  })

  test('of many new ones on one name one wins', async () => {
    here = await site()
    const all = await Promise.all(
      Array.from({length: 20}, (_, index) => create(`第 ${index} 份\n`, '新.yaml'))
    )
    expect(all.filter(({status}) => status === 201)).toHaveLength(1)
    expect(all.filter(({status}) => status === 409)).toHaveLength(19)
    expect(await here.list()).toEqual(['新.yaml'])
  })

  test('a new one takes the place of nothing', async () => {
    here = await site({'甲县.yaml': draft})
    const {status, json} = await create('新\n', '甲县.yaml')
    expect([status, json.theirs, await here.read('甲县.yaml')]).toEqual([409, draft, draft])
  })

  test('without a word about what it changes is not done', async () => {
    here = await site({'甲县.yaml': draft})
    expect((await here.page(file('甲县.yaml'), {method: 'PUT', body: '新'})).status).toBe(428)
    expect((await save('新', 'abc')).status).toBe(428)
    expect(await here.read('甲县.yaml')).toBe(draft)
  })

  test('of a file that is gone, or that is no draft, or of bytes that are no text', async () => {
    here = await site({'甲县.yaml': draft, '总结.docx': 'PK', '批.cmd': 'x'})
    expect((await save('新', hash(draft), '乙县.yaml')).status).toBe(404)
    expect((await save('新', hash('PK'), '总结.docx')).status).toBe(400)
    expect((await create('新', '新.cmd')).status).toBe(400)
    expect((await save(new Uint8Array([0xff, 0xfe, 0x00]), hash(draft))).status).toBe(400)
    expect(await here.read('甲县.yaml')).toBe(draft)
  })

  test('sends what stands there as text, in whatever encoding it is', async () => {
    here = await site({'甲县.yaml': new Uint8Array([0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0x61, 0x0a])})
    expect((await save('我的\n', hash(draft))).json.theirs).toBe('标题: a\n')
  })

  test('keeps who may read a file, and its other names', async () => {
    here = await site({'甲县.yaml': draft})
    await chmod(here.at('甲县.yaml'), 0o640)
    await link(here.at('甲县.yaml'), here.at('又名.yaml'))
    expect((await save('新\n', hash(draft))).status).toBe(200)
    expect((await stat(here.at('甲县.yaml'))).mode & 0o777).toBe(0o640)
    expect(await here.read('又名.yaml')).toBe('新\n')
  })

  test('a body that ends too soon is not saved', async () => {
    here = await site({'甲县.yaml': draft})
    await new Promise<void>(resolve => {
      const asked = request({
        host: '127.0.0.1',
        port: here.port,
        path: here.way + file('甲县.yaml'),
        method: 'PUT',
        headers: {
          cookie: here.cookie,
          origin: here.origin,
          host: `127.0.0.1:${here.port}`,
          'if-match': hash(draft),
          'content-length': '1000'
        }
      })
      asked.on('error', () => resolve())
      asked.write('半份', () => asked.destroy())
    })
    await here.page('api/files')
    expect(await here.read('甲县.yaml')).toBe(draft)
    expect(here.complained).toEqual([])
  })
})

describe('what is too large', () => {
  test('is refused before it is read, and nothing is written', async () => {
    here = await site({'甲县.yaml': draft})
    const large = Buffer.alloc(limits.draft + 1, 'x')
    const {status, json} = await save(large, hash(draft))
    expect([status, json.message]).toEqual([413, expect.stringContaining('8 MB')])
    expect(await here.read('甲县.yaml')).toBe(draft)
    expect((await save('新\n', hash(draft))).status).toBe(200)
  })

  test.each([
    ['a draft', file('甲县.yaml'), 'PUT', 8],
    ['a copy', file('甲县.yaml', 'api/kept'), 'PUT', 8],
    ['a photo', file('照片.jpg'), 'PUT', 64],
    ['an output', file('总结.docx', 'api/output'), 'PUT', 64],
    ['a job', 'api/job', 'POST', 32]
  ])('is refused by what it says of its size: %s', async (_, path, method, most) => {
    here = await site({'甲县.yaml': draft})
    const headers = {
      'if-none-match': '*',
      'content-type': 'application/json',
      'content-length': String(most * 2 ** 20 + 1)
    }
    const {status, json} = await here.page(path, {method, headers, body: '{}'})
    expect([status, json.message]).toEqual([413, expect.stringContaining(`超过 ${most} MB`)])
    expect(await here.list()).toEqual(['甲县.yaml'])
  })

  test('is refused where it does not say how large it is', async () => {
    here = await site({'甲县.yaml': draft})
    const status = await new Promise<number | string>(resolve => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: here.port,
          path: `${here.way}api/job`,
          method: 'POST',
          headers: {
            cookie: here.cookie,
            origin: here.origin,
            host: `127.0.0.1:${here.port}`,
            'content-type': 'application/json',
            'transfer-encoding': 'chunked'
          }
        },
        response => resolve(response.statusCode!)
      )
      asked.on('error', error => resolve((error as NodeJS.ErrnoException).code ?? 'error'))
      const piece = Buffer.alloc(1024 * 1024, ' ')
      let sent = 0
      const more = () => {
        if (sent++ < limits.job / piece.length + 2) asked.write(piece, more)
        else asked.end()
      }
      more()
    })
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(status)
    expect((await here.page('api/files')).status).toBe(200)
  })
})

describe('automatic copies', () => {
  test('are kept of what a save replaces, and of what the page is writing', async () => {
    here = await site({'甲县.yaml': draft})
    await save('二\n', hash(draft))
    await here.page(file('甲县.yaml', 'api/kept'), {method: 'PUT', body: '三\n'})
    await here.page(file('甲县.yaml', 'api/kept'), {method: 'PUT', body: '三\n'})
    const {json} = await here.page(file('甲县.yaml', 'api/kept'))
    expect(json.copies).toHaveLength(2)
    const [newest, oldest] = json.copies
    const read = (at: string) => here.page(`${file('甲县.yaml', 'api/kept')}&at=${at}`)
    expect((await read(newest!.at)).text).toBe('三\n')
    expect((await read(oldest!.at)).text).toBe(draft)
    expect(await here.read('甲县.yaml')).toBe('二\n')
    expect(await here.list(copies())).toHaveLength(2)
  })

  test('are none by another name', async () => {
    here = await site({'甲县.yaml': draft, '秘.yaml': '秘密'})
    await save('二\n', hash(draft))
    for (const at of ['../../../秘', '..', '2026-01-01T00-00-00-000Z', ''])
      expect((await here.page(`${file('甲县.yaml', 'api/kept')}&at=${encodeURIComponent(at)}`)).status).toBe(
        404
      )
  })

  test('a link in their place is not written through, and hinders no save', async () => {
    here = await site({'甲县.yaml': draft})
    await mkdir(join(here.outer, '外'))
    await symlink(join(here.outer, '外'), here.at('.zongshu'))
    const saved = await save('二\n', hash(draft))
    expect([saved.status, saved.json.note]).toEqual([200, expect.stringContaining('自动保存')])
    expect((await here.page(file('甲县.yaml', 'api/kept'), {method: 'PUT', body: '三'})).status).toBe(422)
    expect(await here.list('../外')).toEqual([])
  })
})

describe('outputs', () => {
  test('take the place of their own kind only', async () => {
    here = await site({'总结.docx': '别人的'})
    const put = (body: string) => here.page(file('总结.docx', 'api/output'), {method: 'PUT', body})
    expect((await put('一')).json).toEqual({path: '总结（2）.docx', kept: '总结.docx'})
    expect((await put('二')).json).toEqual({path: '总结（2）.docx', kept: '总结.docx'})
    expect(await here.read('总结.docx')).toBe('别人的')
    expect(await here.read('总结（2）.docx')).toBe('二')
  })

  test('are none that a double click would run', async () => {
    here = await site()
    for (const name of ['a.cmd', 'a.exe', 'a.sh', 'a.js', 'a.lnk', 'a.desktop', 'a'])
      expect((await here.page(file(name, 'api/output'), {method: 'PUT', body: 'x'})).status).toBe(400)
    expect(await here.list()).toEqual([])
  })
})

test('settings, by which other files are read, are written by no page', async () => {
  here = await site()
  for (const path of ['zongshu.config.yaml', '各县/zongshu.config.yml', 'Zongshu.Config.yaml']) {
    expect((await create('阶段: draft\n', path)).status).toBe(400)
    expect((await here.page(file(path, 'api/output'), {method: 'PUT', body: 'x'})).status).toBe(400)
  }
  expect(await here.list()).toEqual([])
})

test('a photo is read beside its draft, and only there', async () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
  const files = {'各县/photos/a.jpg': jpeg, '各县/.a.jpg': jpeg, '外.jpg': jpeg}
  here = await site({'各县/甲县.yaml': draft, ...files})
  const photo = (name: string) =>
    here.page(`api/photo?draft=${encodeURIComponent('各县/甲县.yaml')}&photo=${encodeURIComponent(name)}`)
  const {status, headers, bytes} = await photo('photos\\a.jpg')
  expect([status, headers['content-type'], bytes.length]).toEqual([200, 'image/jpeg', 7])
  expect((await photo('photos/没有.jpg')).status).toBe(204)
  expect((await photo('../外.jpg')).status).toBe(422)
  expect((await photo('.a.jpg')).json.message).toBe('“.a.jpg”是隐藏的文件，没有读取；请改成一般的名字。')
  expect((await photo('/etc/passwd')).status).toBe(422)
})

test('a folder that was moved away is not made anew', async () => {
  here = await site({'甲县.yaml': draft})
  const away = join(here.outer, '移走')
  await rename(here.folder, away)
  for (const {status, json} of [
    await here.page('api/files'),
    await here.page(file('甲县.yaml')),
    await save('新\n', hash(draft)),
    await create(draft, '乙县.yaml'),
    await here.page(file('甲县.yaml', 'api/kept'), {method: 'PUT', body: '新'}),
    await here.page(file('总结.docx', 'api/output'), {method: 'PUT', body: 'x'})
  ])
    expect([status, json.message]).toEqual([422, expect.stringContaining('被移走')])
  expect(await here.list('..')).toEqual(['移走'])
  await rename(away, here.folder)
  expect((await here.page(file('甲县.yaml'))).text).toBe(draft)
})

test('what changed since is listed anew', async () => {
  here = await site({'甲县.yaml': draft})
  await utimes(here.at('甲县.yaml'), 1000, 1000)
  const [one] = (await here.page('api/files')).json.files
  expect([one!.size, one!.changed]).toEqual([Buffer.byteLength(draft), 1_000_000])
})
