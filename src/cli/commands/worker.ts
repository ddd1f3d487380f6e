import {printableLine} from '../../report/printable.ts'
import {jobsFor, jobsOptions} from '../batch-options.ts'
import {defineCommand} from '../command.ts'
import {needed, queueOptions, wholeNumber} from '../queue-options.ts'
import {versionOf} from '../version.ts'

/** `zongshu worker`. */
export const worker = defineCommand({
  name: 'worker',
  usage: '',
  summary: {
    zh: '做队列里的任务，直到停下（SIGTERM 或 Ctrl-C，做完手上的才停）',
    en: 'Do the jobs of a queue until stopped, which waits for those at work'
  },
  options: {
    ...queueOptions,
    jobs: jobsOptions.jobs,
    rate: {
      value: {zh: '份数', en: 'number'},
      help: {zh: '所有机器合起来每分钟最多做几份（不写不限）', en: 'Jobs a minute of all workers together'}
    }
  },
  examples: [
    {
      line: 'zongshu worker --queue redis://10.0.0.5:6379/0 --store /mnt/共享 --jobs 4',
      says: {zh: '这台机器用四个进程做', en: 'Four processes of this machine'}
    }
  ],
  async run(_, given, host) {
    const queue = needed(given.queue, 'queue', 'redis://10.0.0.5:6379/0')
    const {workOn} = await import('../../queue/work.ts')
    const store = needed(given.store, 'store', '/mnt/共享')
    const jobs = jobsFor(given.jobs, Number.MAX_SAFE_INTEGER)
    const working = await workOn({
      queue,
      store,
      jobs,
      rate: given.rate === undefined ? undefined : wholeNumber(given.rate, 'rate'),
      version: await versionOf(host),
      told: line => host.complain(printableLine(line))
    })
    host.say(`等着做队列里的任务，同时 ${jobs} 份；按 Ctrl-C 停下，手上的会做完。`)
    await new Promise<void>(resolve => host.onStop(resolve))
    host.say('正在停下：把手上的做完……')
    await working.close()
    return 0
  }
})
