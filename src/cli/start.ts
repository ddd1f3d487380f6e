#!/usr/bin/env node
import {createRequire} from 'node:module'

// Node takes its own modules more quickly by `require`, so this one imports nothing else.
const require = createRequire(import.meta.url)
const {loadMain} = require('./load-main.cjs') as typeof import('./load-main.ts')
await loadMain(require.resolve('./main.cjs')).main(process.argv.slice(2))
