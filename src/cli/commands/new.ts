import {blankDraft, countSlots} from '../../blank.ts'
import {isNamed} from '../../kind/kind.ts'
import type {Command} from '../command.ts'
import {UsageError} from '../command.ts'
import {HostError} from '../host.ts'
import {loadKinds} from '../kinds.ts'
import {strings, templates} from '../options.ts'

/** `zongshu new`. */
export const create: Command = {
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
    templates
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
    const kinds = await loadKinds(host, strings(given.templates))
    const kind = kinds.find(known => isNamed(known, given.kind as string))
    if (!kind)
      throw new UsageError(
        `没有“${given.kind}”这个文种，可用的有：${kinds.map(({name}) => name.zh).join('、')}。`
      )
    if (!given.force && (await host.exists(path))) {
      throw new HostError(`“${path}”已经存在，没有改动它。换一个名字，或加 --force 覆盖。`)
    }
    const text = blankDraft(kind, {
      keys: given.keys as 'zh' | 'en',
      region: given.region as string | undefined
    })
    await host.write(path, new TextEncoder().encode(text))
    host.say(
      `新建了${kind.name.zh}草稿“${path}”，其中 ${countSlots(text)} 处待填。填好后运行：zongshu lint ${path}`
    )
    return 0
  }
}
