import {afterEach, expect, test} from 'vitest'
import type {Ask} from '../../src/web/served/ask.ts'
import {servedShell} from '../../src/web/served/served-shell.ts'
import {type Site, site} from './site.ts'

let here: Site | undefined
afterEach(async () => {
  await here?.remove()
  here = undefined
})

/** The page's own shell over a folder that is really served. */
async function shellOver(
  files: Readonly<Record<string, string>>,
  between: () => Promise<void> = async () => {}
) {
  here = await site(files)
  const {page} = here
  const ask: Ask = async (path, {method = 'GET', headers = {}, body, expects = []} = {}) => {
    if (method === 'PUT') await between()
    const {status, headers: said, bytes, text} = await page(path, {method, headers, body: body as string})
    if (status >= 300 && !expects.includes(status)) throw new Error(`${status} ${text}`)
    return {
      status,
      etag: String(said.etag ?? '').replace(/^"|"$/g, ''),
      bytes: async () => new Uint8Array(bytes),
      json: async <Said>() => JSON.parse(text) as Said
    }
  }
  return servedShell(ask)
}

test('what names mean is kept beside the draft, where the command line reads it', async () => {
  const shell = await shellOver({'柳塘/草稿.yaml': '文种: 上报总结\n'})
  expect(await shell.mapping!('柳塘/草稿.yaml')).toBeUndefined()
  await shell.keepMapping!('柳塘/草稿.yaml', '户数: 常住户数\n')
  expect(await here!.read('柳塘/草稿.对照.yaml')).toBe('户数: 常住户数\n')
  expect(await shell.mapping!('柳塘/草稿.yaml')).toBe('户数: 常住户数\n')
  await shell.keepMapping!('柳塘/草稿.yaml', '户数: 常住户数\n学校: 中小学\n')
  expect(await here!.read('柳塘/草稿.对照.yaml')).toBe('户数: 常住户数\n学校: 中小学\n')
})

test('names that somebody else kept in between stay, and that is told', async () => {
  const theirs = '户数: 户籍户数\n'
  const shell = await shellOver(
    {'草稿.yaml': '文种: 上报总结\n', '草稿.对照.yaml': '户数: 常住户数\n'},
    async () => {
      await here!.write('草稿.对照.yaml', theirs)
    }
  )
  await expect(shell.keepMapping!('草稿.yaml', '学校: 中小学\n')).rejects.toThrow('草稿.对照.yaml')
  expect(await here!.read('草稿.对照.yaml')).toBe(theirs)
})
