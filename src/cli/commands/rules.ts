import {severityNames} from '../../finding.ts'
import {notices} from '../../notices.ts'
import {defineCommand} from '../command.ts'

export const rules = defineCommand({
  name: 'rules',
  usage: '',
  summary: {zh: '列出全部检查规则', en: 'List all rules'},
  options: {},
  examples: [{line: 'zongshu rules', says: {zh: '每条规则一行', en: 'One line a rule'}}],
  async run(_paths, {lang}, host) {
    const language = lang === 'en' ? 'en' : 'zh'
    const width = Math.max(...notices.map(({id}) => id.length)) + 2
    for (const {id, severity, title} of notices) {
      host.say(
        `${id.padEnd(width)}${language === 'en' ? severity.padEnd(9) : `${severityNames[severity]}  `}${title[language]}`
      )
    }
    return 0
  }
})
