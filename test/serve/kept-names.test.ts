import {afterEach, expect, test} from 'vitest'
import {here, removeSite, shellOver} from './shell-over.ts'

afterEach(removeSite)

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
    {before: () => here!.write('草稿.对照.yaml', theirs)}
  )
  await expect(shell.keepMapping!('草稿.yaml', '学校: 中小学\n')).rejects.toThrow('草稿.对照.yaml')
  expect(await here!.read('草稿.对照.yaml')).toBe(theirs)
})
