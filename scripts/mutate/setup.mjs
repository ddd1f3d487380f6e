/** Before each test file: which mutant runs, and a list of those that the file comes by. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, expect, inject} from 'vitest'

const {mutant, folder} = inject('mutate')
const mutants = new Set()
const files = new Set()

globalThis.__mutant = id => {
  mutants.add(id)
  return id === mutant
}
globalThis.__runs = file => {
  files.add(file)
}

writeFileSync(join(folder, 'pid'), String(process.pid))
const started = performance.now()

afterAll(() => {
  if (mutant !== 0) return
  const test = expect.getState().testPath
  const record = {test, mutants: [...mutants], files: [...files], ms: performance.now() - started}
  writeFileSync(join(folder, `${test.replaceAll(/[^\w]/g, '-')}.json`), JSON.stringify(record))
})
