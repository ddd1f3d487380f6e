import {openWorkspace} from '../../engine/workspace.ts'
import {knownRoles, type Role} from '../../model/roles.ts'
import {printableLine} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import {portsOf} from '../host.ts'
import {workspaceOptions} from '../options.ts'

const facts = {
  zh: {
    required: '必写角色：',
    byCampaign: '章节随创建而定：zongshu campaigns 创建名称',
    length: (characters: string) => `篇幅：${characters}字`,
    formats: '默认格式：',
    comma: '、',
    gap: '　'
  },
  en: {
    required: 'Required roles: ',
    byCampaign: 'Chapters are those of the campaign: zongshu campaigns NAME',
    length: (characters: string) => `Length: ${characters} characters`,
    formats: 'Formats: ',
    comma: ', ',
    gap: '. '
  }
}

const nameOf = (id: string, own: ReadonlyArray<Role>): string =>
  [...own, ...knownRoles].find(role => role.id === id)?.name ?? id

export const kinds = defineCommand({
  name: 'kinds',
  usage: '',
  summary: {zh: '列出全部文种', en: 'List the kinds'},
  options: workspaceOptions,
  examples: [
    {line: 'zongshu kinds', says: {zh: '列出自带的文种', en: 'List our own kinds'}},
    {line: 'zongshu kinds --templates 我的文种', says: {zh: '连同自己的文种', en: 'With kinds of your own'}}
  ],
  async run(_paths, given, host) {
    const language = given.lang === 'en' ? 'en' : 'zh'
    const workspace = await openWorkspace(given, portsOf(host))
    for (const {id, name, summary, chapters, roles: wanted, length, formats} of workspace.kinds) {
      const words = facts[language]
      host.say(printableLine(language === 'en' ? `${name.en} (${id}, ${name.zh})` : `${name.zh}（${id}）`))
      host.say(printableLine(`  ${summary[language]}`))
      const required = wanted.required.map(role => (language === 'en' ? role : nameOf(role, wanted.own)))
      if (chapters === 'campaign') host.say(`  ${words.byCampaign}`)
      else if (required.length > 0) host.say(`  ${words.required}${required.join(words.comma)}`)
      host.say(
        `  ${words.length(length.article.join('—'))}${words.gap}${words.formats}${formats.join(words.comma)}\n`
      )
    }
    return 0
  }
})
