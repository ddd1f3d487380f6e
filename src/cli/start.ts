#!/usr/bin/env node
import {join} from 'node:path'
import {loadMain} from './load-main.ts'

// Built as CommonJS, which Node starts sooner than an ES module.
void loadMain(join(__dirname, 'main.cjs')).main(process.argv.slice(2))
