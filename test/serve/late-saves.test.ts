import {createHash} from 'node:crypto'
import {afterEach, expect, test} from 'vitest'
import {Unanswered} from '../../src/web/served/ask.ts'
import {here, removeSite, shellOver} from './shell-over.ts'

afterEach(removeSite)

const path = '甲县.yaml'
const [draft, first, second] = ['文种: 上报总结\n', '标题: 先写的\n', '标题: 后写的\n']
const hash = createHash('sha256').update(draft).digest('hex')

/** A shell whose answers to saves are lost while the test says so. */
async function losing() {
  const losses = {left: 0}
  const shell = await shellOver(
    {[path]: draft},
    {
      async after() {
        if (losses.left-- > 0) throw new Unanswered('没有回音。')
      }
    }
  )
  return {shell, losses}
}

test('a save that was written and not answered is nobody else’s', async () => {
  const {shell, losses} = await losing()
  losses.left = 1
  await expect(shell.save({path, text: first, hash})).rejects.toThrow('没有回音')
  expect(await here!.read(path)).toBe(first)
  const saved = await shell.save({path, text: second, hash})
  expect(saved).toEqual({path, hash: createHash('sha256').update(second).digest('hex')})
  expect(await here!.read(path)).toBe(second)
})

test('several of them are not either, and a new file is one', async () => {
  const {shell, losses} = await losing()
  losses.left = 2
  await expect(shell.save({path, text: first, hash})).rejects.toThrow()
  await expect(shell.save({path, text: second, hash})).rejects.toThrow()
  expect((await shell.save({path, text: '标题: 三\n', hash}))!.conflict).toBeUndefined()
  losses.left = 1
  await expect(shell.save({path: '新.yaml', text: first})).rejects.toThrow()
  expect((await shell.save({path: '新.yaml', text: second}))!.conflict).toBeUndefined()
  expect([await here!.read(path), await here!.read('新.yaml')]).toEqual(['标题: 三\n', second])
})

test('what somebody else wrote after it is shown, and not written over', async () => {
  const {shell, losses} = await losing()
  losses.left = 1
  await expect(shell.save({path, text: first, hash})).rejects.toThrow()
  await here!.write(path, '标题: 别人的\n')
  const saved = await shell.save({path, text: second, hash})
  expect(saved!.conflict).toEqual({ours: second, theirs: '标题: 别人的\n'})
  expect(await here!.read(path)).toBe('标题: 别人的\n')
})

test('a draft that a long list of the folder leaves out is saved into its file', async () => {
  const deep = `${'夹/'.repeat(10)}甲县.yaml`
  const shell = await shellOver({[deep]: draft})
  expect(await shell.list!()).toMatchObject({files: [], isCut: true})
  const saved = await shell.save({path: deep, text: first, hash})
  expect(saved!.conflict).toBeUndefined()
  expect(await here!.read(deep)).toBe(first)
})
