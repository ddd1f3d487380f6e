import './zod-config.ts'
import {nodeHost} from './node-host.ts'
import {run} from './run.ts'
import {written} from './stream.ts'

/**
 * The command line as a process: its exit code is the answer, and a fault of our own is told as one. When it ends, all
 * that was said has gone out.
 */
export async function main(words: ReadonlyArray<string>): Promise<void> {
  if (!isSomewhere()) {
    process.stderr.write('当前文件夹已被删去或移走，请换到一个还在的文件夹再运行。\n')
    process.exitCode = 2
    return
  }
  const host = nodeHost()
  // Where nothing is left to wait for and the end was not reached, something of ours was lost on the way.
  process.exitCode = 2
  process.once('beforeExit', () => host.complain('zongshu 自身出了错：没有做到最后就停了。请再运行一次。'))
  try {
    process.exitCode = await run(words, host)
  } catch (error) {
    host.complain(`zongshu 自身出了错。请把下面几行连同草稿发给维护者：\n${(error as Error).stack ?? error}`)
    process.exitCode = 2
  }
  await written()
}

/** The folder that a shell stands in may be gone. */
function isSomewhere(): boolean {
  try {
    process.cwd()
    return true
  } catch {
    return false
  }
}
