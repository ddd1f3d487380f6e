#!/usr/bin/env node
import {join} from 'node:path'
import {forkTypst} from '../typst/fork.ts'
import {loadMain} from './load-main.ts'

const words = process.argv.slice(2)
const [command, ...rest] = words
// Typst gets ready while this process does.
const mayTypeset = command === 'page' || (command === 'render' && rest.some(word => /press|pdf/.test(word)))
const typst = mayTypeset ? forkTypst(join(__dirname, 'typesetter.cjs')) : undefined
// Built as CommonJS, which Node starts sooner than an ES module.
void loadMain(join(__dirname, 'main.cjs'))
  .main(words, typst)
  // All is said and written. Node would still wait for what V8 collects and compiles beside, a tenth of a check.
  .then(() => process.exit())
