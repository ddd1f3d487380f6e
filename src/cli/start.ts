#!/usr/bin/env node
import {createRequire} from 'node:module'
import {keepCompiled} from './keep-compiled.ts'
import {withoutSystemFonts} from './without-system-fonts.ts'

const words = process.argv.slice(2)
keepCompiled(__dirname, ['lint', 'render', 'page'].find(name => name === words[0]) ?? 'other')
withoutSystemFonts(process.env)
// Built as CommonJS, which Node starts sooner than an ES module.
const {main} = createRequire(__filename)('./main.cjs') as typeof import('./main.ts')
// All is said and written. Node would still wait for what V8 collects and compiles beside, a tenth of a check.
void main(words).then(() => process.exit())
