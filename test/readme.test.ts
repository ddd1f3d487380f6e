import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {asStarted} from '../src/cli/node-host.ts'
import {world} from './cli/world.ts'

const readme = await readFile('README.md', 'utf8')

/** The draft that the tour fills, and everything it runs with what it shows. */
const draft = /```yaml\n([^`]+)```/.exec(readme)?.[1] ?? ''
const steps = [...readme.matchAll(/^\$ npx zongshu (.+)\n([^`]+)```/gm)].map(([, line = '', shown = '']) => ({
  line,
  shown
}))

test('the tour of README.md shows what is really said', async () => {
  let told = readme
  for (const {line, shown} of steps) {
    const {run, remove} = await world(line.startsWith('new') ? {} : {'昭阳区.yaml': draft})
    const {out} = await run(...wordsOf(line))
    await remove()
    const begin = `$ npx zongshu ${line}\n`
    told = told.replace(
      begin + shown,
      () => `${begin}${shortened(asStarted(steady(out), {npm_command: 'exec'}), shown)}\n`
    )
  }
  expect(steps.map(({line}) => line.split(' ', 1)[0])).toEqual(['new', 'lint', 'render', 'rollup'])
  await expect(told).toMatchFileSnapshot('../README.md')
})

/** The words of a line; the draft and what is written stand in the folder of the test, examples where they are. */
function wordsOf(line: string): string[] {
  return line.split(' ').map(word => word.replaceAll('"', '').replace(/^(?=昭阳区\.yaml$|out\/)/, '@'))
}

/** Without the numbers that every new rule and byte changes, which are no news to a reader. */
function steady(out: string): string {
  return out
    .trimEnd()
    .replaceAll(/\d+ 条规则/g, '… 条规则')
    .replaceAll(/（\d+ KB）/g, '（… KB）')
}

/** As much of what was said as is shown: a line of `…` stands for those between the lines above and below it. */
function shortened(said: string, shown: string): string {
  const [above = '', below] = shown.split('\n…\n')
  if (below === undefined) return said
  const lines = said.split('\n')
  return [
    ...lines.slice(0, above.split('\n').length),
    '…',
    ...lines.slice(-below.trimEnd().split('\n').length)
  ].join('\n')
}

test('README.md names only commands that there are', async () => {
  const {commandNames} = await import('../src/cli/commands/index.ts')
  const names = [...readme.matchAll(/npx zongshu (\w+)/g)].map(found => found[1])
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) expect(commandNames).toContain(name)
})

test('README.md gives no number of rules that a new one would make wrong', () => {
  expect(readme).not.toMatch(/\d+ (?:条规则|rules)/)
})
