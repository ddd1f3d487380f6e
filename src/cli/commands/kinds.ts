import {roles} from '../../model/schema.ts'
import type {Command} from '../command.ts'
import {loadKinds} from '../kinds.ts'
import {strings, templates} from '../options.ts'

export const kinds: Command = {
  name: 'kinds',
  usage: '',
  summary: {zh: '列出全部文种', en: 'List the kinds'},
  options: {templates},
  examples: [
    {line: 'zongshu kinds', says: {zh: '列出自带的文种', en: 'List our own kinds'}},
    {line: 'zongshu kinds --templates 我的文种', says: {zh: '连同自己的文种', en: 'With kinds of your own'}}
  ],
  async run(_paths, given, host) {
    const language = given.lang === 'en' ? 'en' : 'zh'
    for (const {id, name, summary, roles: wanted, length, formats} of await loadKinds(
      host,
      strings(given.templates)
    )) {
      host.say(`${name.zh}（${id}）${language === 'en' ? `  ${name.en}` : ''}`)
      host.say(`  ${summary[language]}`)
      if (wanted.required.length > 0)
        host.say(`  必写角色：${wanted.required.map(role => roles[role]).join('、')}`)
      host.say(`  篇幅：${length.article.join('—')}字　默认格式：${formats.join('、')}\n`)
    }
    return 0
  }
}
