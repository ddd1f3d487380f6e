import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {world} from './cli/world.ts'

const readme = await readFile('README.md', 'utf8')

/** The fenced block that begins with these words. */
function block(begin: string): string {
  const from = readme.indexOf(begin)
  if (from < 0) throw new Error(`Cannot find in README.md: ${begin}`)
  return readme.slice(from + begin.length, readme.indexOf('```', from + begin.length))
}

test('the tour of README.md shows what the linter really says, but for the number of rules', async () => {
  const {run, remove} = await world({'昭阳区.yaml': block('```yaml\n')})
  const {out} = await run('lint', '@昭阳区.yaml')
  await remove()
  const tour = '$ npx zongshu lint 昭阳区.yaml\n'
  // A number that every new rule changes is no news to a reader.
  const said = out.trimEnd().replaceAll(/\d+ 条规则/g, '… 条规则')
  const told = readme.replace(tour + block(tour), () => `${tour}${said}\n`)
  await expect(told).toMatchFileSnapshot('../README.md')
})

test('README.md names only commands that there are', async () => {
  const {commandNames} = await import('../src/cli/commands/index.ts')
  const names = [...readme.matchAll(/npx zongshu (\w+)/g)].map(found => found[1])
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) expect(commandNames).toContain(name)
})

test('README.md gives no number of rules that a new one would make wrong', () => {
  expect(readme).not.toMatch(/\d+ (?:条规则|rules)/)
})
