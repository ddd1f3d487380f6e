import type {Campaign} from '../../campaign/campaign.ts'
import {campaignsIn} from '../../campaign/find-campaigns.ts'
import {type BlankOptions, blankDraft, countSlots} from '../../engine/blank.ts'
import {decodeToChange} from '../../engine/change-text.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {isNamed} from '../../kind/kind.ts'
import {nearestTo} from '../../language/nearest.ts'
import {printableLine} from '../../report/printable.ts'
import {nextYear} from '../../years/next-year.ts'
import {defineCommand} from '../command.ts'
import {type Host, portsOf} from '../host.ts'
import {workspaceOptions} from '../options.ts'
import {UsageError} from '../usage-error.ts'

const usualKind = 'report'

/** `zongshu new`. */
export const create = defineCommand({
  name: 'new',
  usage: {zh: '<草稿.yaml>', en: '<draft.yaml>'},
  summary: {zh: '新建一份空白草稿，每个字段都有说明', en: 'Start a blank draft with every field explained'},
  options: {
    kind: {
      value: {zh: '文种', en: 'kind'},
      help: {zh: `哪个文种，不写时为 ${usualKind}`, en: `The kind (default: ${usualKind})`}
    },
    campaign: {
      value: {zh: '创建', en: 'campaign'},
      help: {
        zh: '创建什么，如“国家卫生县城”：按它该写的章节起草；zongshu campaigns 列出全部',
        en: 'The campaign, whose chapters are laid out; `zongshu campaigns` lists them'
      }
    },
    region: {value: {zh: '地区', en: 'region'}, help: {zh: '地区全称，如“昭阳区”', en: 'Name of the region'}},
    keys: {
      value: 'zh|en',
      values: ['zh', 'en'],
      default: 'zh',
      help: {zh: '字段名用中文还是英文', en: 'Language of the keys'}
    },
    from: {
      value: {zh: '去年.yaml', en: 'last-year.yaml'},
      help: {
        zh: '照去年的草稿新建：章节留着，每个数和日期变成待填并写着去年是多少，每段标上“改写”',
        en: "From last year's draft: chapters stay, figures and dates become slots that show what they were"
      }
    },
    force: {help: {zh: '覆盖已有的文件', en: 'Overwrite a file that is there'}},
    ...workspaceOptions
  },
  examples: [
    {
      line: 'zongshu new 昭阳区.yaml --kind report --region 昭阳区',
      says: {zh: '新建上报总结的草稿', en: 'A blank report'}
    },
    {
      line: 'zongshu new 创卫.yaml --campaign 国家卫生县城',
      says: {zh: '新建国家卫生县城的上报总结', en: 'A report of a sanitary county'}
    },
    {
      line: 'zongshu new 2024.yaml --from 2023.yaml',
      says: {zh: '照去年的写今年的', en: "This year's, from last year's"}
    },
    {
      line: 'zongshu new 综述.yaml --kind 报纸综述',
      says: {zh: '新建报纸综述的草稿', en: 'A blank newspaper feature'}
    }
  ],
  async run(paths, given, host) {
    const [path, ...more] = paths
    if (!path || more.length > 0)
      throw new UsageError('请写出一个文件名，例如：zongshu new 昭阳区.yaml --region 昭阳区')
    if (!/\.ya?ml$/i.test(path)) throw new UsageError(`草稿的文件名要以 .yaml 结尾，例如：${path}.yaml`)
    if (given.from !== undefined) {
      const [other] = (['kind', 'campaign', 'region'] as const).filter(name => given[name] !== undefined)
      if (other)
        throw new UsageError(
          `--from 照去年的草稿写，文种、创建和地区都随它，不能再写 --${other}；要换的，新建以后在草稿里改。`
        )
      return fromLastYear(given.from, path, given.force, host)
    }
    const {kinds, campaigns} = await openWorkspace(given, portsOf(host))
    const asked = given.kind ?? usualKind
    const kind = kinds.find(known => isNamed(known, asked))
    if (!kind)
      throw new UsageError(`没有“${asked}”这个文种，可用的有：${kinds.map(({name}) => name.zh).join('、')}。`)
    const text = blankDraft(kind, {
      keys: given.keys,
      ...(given.campaign === undefined ? {} : campaignNamed(given.campaign, campaigns)),
      region: given.region
    })
    const bytes = new TextEncoder().encode(text)
    host.tidy(path)
    if (given.force) await host.write(path, bytes)
    else await host.create(path, bytes)
    host.say(
      printableLine(
        `新建了${kind.name.zh}草稿“${path}”，其中 ${countSlots(text)} 处待填。填好后运行：zongshu lint ${path}`
      )
    )
    if (kind.chapters === 'campaign' && given.campaign === undefined)
      host.say('只起草了一章。加上 --campaign 国家卫生县城 这样的称号，就按这项创建该写的章节起草。')
    return 0
  }
})

/** What a word of the command line means: an award, or the id of a campaign. Throws `UsageError` with the nearest name. */
function campaignNamed(
  name: string,
  campaigns: ReadonlyArray<Campaign>
): Pick<BlankOptions, 'campaigns' | 'award'> {
  const byId = campaigns.filter(({id}) => id === name)
  if (byId.length > 0) return {campaigns: byId}
  const found = campaignsIn(name, campaigns)
  if (found.length > 0) return {campaigns: found, award: name}
  const names = campaigns.map(one => one.name)
  const nearest = nearestTo(name, [...names, ...campaigns.flatMap(({aliases}) => aliases)])
  throw new UsageError(
    `没有“${name}”的创建资料${nearest ? `，是否“${nearest}”？` : '。'}可用的有：${names.join('、')}。`
  )
}

/** This year's draft out of last year's. */
async function fromLastYear(last: string, path: string, force: boolean, host: Host): Promise<0> {
  if (!/\.ya?ml$/i.test(last))
    throw new UsageError(`--from 后面写去年的草稿（.yaml）；成稿先变成草稿：zongshu import ${last}`)
  const {text} = decodeToChange(last, await host.read(last))
  const made = nextYear(last, text)
  if (!made)
    throw new UsageError(`“${last}”有读不出来的地方，没有照它新建；先用 zongshu lint ${last} 看看哪里不对。`)
  const bytes = new TextEncoder().encode(made.text)
  host.tidy(path)
  // What was read is never written over, whatever is forced.
  if (force) await host.place(path, bytes, {force, exact: true})
  else await host.create(path, bytes)
  host.say(
    printableLine(
      `照“${last}”新建了“${path}”，其中 ${made.slots} 处待填或待改写。填好后运行：zongshu lint ${path}`
    )
  )
  return 0
}
