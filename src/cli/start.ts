#!/usr/bin/env node
import {join} from 'node:path'
import {loadMain} from './load-main.ts'

// Built as CommonJS, which Node starts sooner than an ES module.
void loadMain(join(__dirname, 'main.cjs'))
  .main(process.argv.slice(2))
  // All is said and written. Node would still wait for what V8 collects and compiles beside, a tenth of a check.
  .then(() => process.exit())
