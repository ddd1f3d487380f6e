#!/usr/bin/env node
import {join} from 'node:path'
import {forkTypst} from '../node/typst/fork.ts'
import {loadMain} from './load-main.ts'

const words = process.argv.slice(2)
const [command, ...rest] = words
// Typst gets ready while this process does.
const typeset = command === 'page' ? ['page'] : command === 'render' ? ['press', 'pdf'].filter(isSaid) : []
const typst = typeset.length > 0 ? forkTypst(join(__dirname, 'typesetter.cjs'), typeset) : undefined
// Built as CommonJS, which Node starts sooner than an ES module.
void loadMain(join(__dirname, 'main.cjs'))
  .main(words, typst)
  // All is said and written. Node would still wait for what V8 collects and compiles beside, a tenth of a check.
  .then(() => process.exit())

function isSaid(format: string): boolean {
  return rest.some(word => word.includes(format))
}
