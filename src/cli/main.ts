#!/usr/bin/env node
import {nodeHost} from './node-host.ts'
import {run} from './run.ts'

const host = nodeHost()
try {
  process.exitCode = await run(process.argv.slice(2), host)
} catch (error) {
  host.complain(
    `zongshu 自身出了错，没有改动任何草稿。请把下面几行连同草稿发给维护者：\n${(error as Error).stack ?? error}`
  )
  process.exitCode = 2
}
