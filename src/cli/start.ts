#!/usr/bin/env node
import {fileURLToPath} from 'node:url'
import {loadMain} from './load-main.ts'

const {main} = loadMain(fileURLToPath(new URL('main.cjs', import.meta.url)))
await main(process.argv.slice(2))
