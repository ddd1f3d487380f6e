import {afterEach, expect, test} from 'vitest'
import {allCommands} from '../../src/cli/commands/index.ts'
import {manual} from '../../src/cli/help.ts'
import {world} from './world.ts'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open() {
  const made = await world()
  remove = made.remove
  return made
}

test.each(
  (await allCommands()).map(command => [command.name, command])
)('the English usage of %s is in English', (_, command) => {
  const [usage, ...lines] = manual(command, 'en').split('\n')
  const options = lines.slice(0, lines.indexOf('Examples:')).filter(line => line.startsWith('  --'))
  for (const line of [usage, ...options]) expect(line).not.toMatch(/\p{Script=Han}/u)
})

test('the kinds are told in English too', async () => {
  const {run} = await open()
  const {out} = await run('kinds', '--lang', 'en')
  expect(out).toContain('Newspaper feature (feature, 报纸综述)')
  expect(out.replace(/, \p{Script=Han}+\)/gu, '')).not.toMatch(/\p{Script=Han}/u)
})
