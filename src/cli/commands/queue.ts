import {defineCommand} from '../command.ts'
import {intakeOptions, needed} from '../queue-options.ts'
import {UsageError} from '../usage-error.ts'

const actions = ['add', 'status', 'wait', 'retry', 'fetch'] as const

/** `zongshu queue`. */
export const queue = defineCommand({
  name: 'queue',
  usage: {zh: '<add 草稿…|status|wait|retry|fetch>', en: '<add drafts…|status|wait|retry|fetch>'},
  summary: {
    zh: '把草稿交给几台机器的队列去做，看做到哪里，取回成稿',
    en: 'Hand drafts to a queue of several machines, see how far it is, fetch what was made'
  },
  options: intakeOptions,
  examples: [
    {
      line: 'zongshu queue add 各县 --to md,docx --out 成稿 --queue redis://10.0.0.5:6379/0 --store /mnt/共享',
      says: {
        zh: '整个文件夹入队；同样的草稿不会排两次',
        en: 'A folder; what is there already is not put in again'
      }
    },
    {
      line: 'zongshu queue wait --queue redis://10.0.0.5:6379/0',
      says: {zh: '等到全部做完', en: 'Wait until all is done'}
    },
    {
      line: 'zongshu queue fetch --queue redis://10.0.0.5:6379/0 --store /mnt/共享',
      says: {zh: '取回成稿', en: 'Fetch what was made'}
    }
  ],
  async run([what = '', ...words], given, host) {
    const action = actions.find(name => name === what)
    if (!action) throw new UsageError(`queue 后面写 ${actions.join('、')} 中的一个。`)
    const {openQueue} = await import('../../queue/open-queue.ts')
    const open = await openQueue(needed(given.queue, 'queue', 'redis://10.0.0.5:6379/0'))
    try {
      if (action === 'add') return await (await import('../queue-add.ts')).add(open, words, given, host)
      if (action === 'wait') return await (await import('../queue-wait.ts')).wait(open, given, host)
      return await (await import('../queue-actions.ts'))[action](open, given, host)
    } finally {
      await open.close()
    }
  }
})
