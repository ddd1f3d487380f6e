import type {Campaign} from '../../campaign/campaign.ts'
import {campaignsIn} from '../../campaign/find-campaigns.ts'
import {headingRole} from '../../campaign/heading-role.ts'
import {allRoles, rolesOf} from '../../campaign/roles-of.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {nearestTo} from '../../language/nearest.ts'
import type {Role} from '../../model/roles.ts'
import {printableLine} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import type {Host} from '../host.ts'
import {portsOf} from '../host.ts'
import {workspaceOptions} from '../options.ts'
import {UsageError} from '../usage-error.ts'

/** `zongshu campaigns`: the campaigns there are; of one of them its chapters, phrases and indicators. */
export const campaigns = defineCommand({
  name: 'campaigns',
  usage: {zh: '[创建]', en: '[campaign]'},
  summary: {
    zh: '列出各项创建，或其中一项的章节、提法和指标',
    en: 'List the campaigns, or what is known of one'
  },
  options: {
    heading: {
      value: {zh: '标题', en: 'heading'},
      many: true,
      help: {zh: '看一个章标题认作哪个角色', en: 'Which role a heading shows'}
    },
    ...workspaceOptions
  },
  examples: [
    {line: 'zongshu campaigns', says: {zh: '列出全部创建', en: 'List all campaigns'}},
    {line: 'zongshu campaigns 国家卫生县城', says: {zh: '看这项创建写哪些章', en: 'The chapters of one'}},
    {
      line: 'zongshu campaigns 国家卫生县城 --heading 狠抓市容整治',
      says: {zh: '看这个标题认作哪个角色', en: 'The role that a heading shows'}
    }
  ],
  async run(words, given, host) {
    const {campaigns: known} = await openWorkspace(given, portsOf(host))
    const language = given.lang === 'en' ? 'en' : 'zh'
    const found = words.flatMap(word => named(word, known))
    if (given.heading.length > 0) return tellHeadings(given.heading, found.length > 0 ? found : [], host)
    if (words.length > 0) for (const campaign of found) tellOne(campaign, host)
    else
      for (const {id, name, english, by} of known)
        host.say(
          printableLine(
            language === 'en' ? `${english} (${id}, ${name})` : `${name}（${id}）${by ? `　${by}命名` : ''}`
          )
        )
    return 0
  }
})

function named(word: string, known: ReadonlyArray<Campaign>): Campaign[] {
  const byId = known.filter(({id}) => id === word)
  const found = byId.length > 0 ? byId : campaignsIn(word, known)
  if (found.length > 0) return found
  const names = known.map(({name}) => name)
  const nearest = nearestTo(word, [...names, ...known.flatMap(({aliases}) => aliases)])
  throw new UsageError(
    `没有“${word}”的创建资料${nearest ? `，是否“${nearest}”？` : '。'}可用的有：${names.join('、')}。`
  )
}

function tellHeadings(headings: ReadonlyArray<string>, found: ReadonlyArray<Campaign>, host: Host): 0 {
  const roles = allRoles(found)
  const read = headingRole(found)
  for (const heading of headings) {
    const shown = read(heading)
    const role = roles.find(({id}) => id === shown?.role)
    host.say(printableLine(`${heading}　→　${role ? `${role.name}（${role.id}）` : '看不出'}`))
  }
  return 0
}

function tellOne(campaign: Campaign, host: Host): void {
  const {name, id, by, basis, theme, aliases, needs, phrases, indicators, indicatorSource} = campaign
  const roles = rolesOf([campaign])
  const say = (text: string) => host.say(printableLine(text))
  say(`${name}（${id}）`)
  const facts: ReadonlyArray<readonly [string, string | undefined]> = [
    ['又称', aliases.join('、')],
    ['命名单位', by],
    ['依据', basis],
    ['主线', theme],
    ['必写', namesOf(needs.required, roles)],
    ['应写', namesOf(needs.recommended, roles)],
    ['可写', namesOf(needs.optional, roles)]
  ]
  for (const [title, words] of facts) if (words) say(`  ${title}：${words}`)
  for (const {words, source, date} of phrases) say(`  提法：${words}（${source}${date ? `，${date}` : ''}）`)
  if (indicators.length > 0) say(`  指标（${indicatorSource ?? '示例'}）：`)
  for (const {number, name: title, target, owner} of indicators)
    say(`    ${number}　${title}${target ? `　${target}` : ''}${owner ? `　${owner}` : ''}`)
  host.say('')
}

const namesOf = (ids: ReadonlyArray<string>, roles: ReadonlyArray<Role>): string =>
  ids.map(id => roles.find(role => role.id === id)?.name ?? id).join('、')
