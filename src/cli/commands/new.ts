import {blankDraft, countSlots} from '../../engine/blank.ts'
import {loadKinds} from '../../engine/workspace.ts'
import {isNamed} from '../../kind/kind.ts'
import {printableLine} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import {portsOf} from '../host.ts'
import {templatesOption} from '../options.ts'
import {UsageError} from '../usage-error.ts'

/** `zongshu new`. */
export const create = defineCommand({
  name: 'new',
  usage: {zh: '<草稿.yaml>', en: '<draft.yaml>'},
  summary: {zh: '新建一份空白草稿，每个字段都有说明', en: 'Start a blank draft with every field explained'},
  options: {
    kind: {value: {zh: '文种', en: 'kind'}, default: 'report', help: {zh: '哪个文种', en: 'The kind'}},
    region: {value: {zh: '地区', en: 'region'}, help: {zh: '地区全称，如“昭阳区”', en: 'Name of the region'}},
    keys: {
      value: 'zh|en',
      values: ['zh', 'en'],
      default: 'zh',
      help: {zh: '字段名用中文还是英文', en: 'Language of the keys'}
    },
    force: {help: {zh: '覆盖已有的文件', en: 'Overwrite a file that is there'}},
    ...templatesOption
  },
  examples: [
    {
      line: 'zongshu new 昭阳区.yaml --kind report --region 昭阳区',
      says: {zh: '新建上报总结的草稿', en: 'A blank report'}
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
    const kinds = await loadKinds(given.templates, portsOf(host))
    const kind = kinds.find(known => isNamed(known, given.kind))
    if (!kind)
      throw new UsageError(
        `没有“${given.kind}”这个文种，可用的有：${kinds.map(({name}) => name.zh).join('、')}。`
      )
    const text = blankDraft(kind, {
      keys: given.keys,
      region: given.region
    })
    const bytes = new TextEncoder().encode(text)
    if (given.force) await host.write(path, bytes)
    else await host.create(path, bytes)
    host.say(
      printableLine(
        `新建了${kind.name.zh}草稿“${path}”，其中 ${countSlots(text)} 处待填。填好后运行：zongshu lint ${path}`
      )
    )
    return 0
  }
})
