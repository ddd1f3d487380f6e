import {jsonSchemaOf} from '../../model/json-schema.ts'
import {draftSchema} from '../../model/schema.ts'
import {defineCommand} from '../command.ts'

export const schema = defineCommand({
  name: 'schema',
  usage: '',
  summary: {
    zh: '输出草稿的 JSON Schema，供编辑器补全和提示',
    en: 'Print the JSON Schema of a draft, for editors'
  },
  options: {
    keys: {
      value: 'zh|en',
      values: ['zh', 'en'],
      default: 'zh',
      help: {zh: '字段名用中文还是英文', en: 'Language of the keys'}
    },
    target: {
      value: 'draft-7|draft-2020-12',
      values: ['draft-7', 'draft-2020-12'],
      default: 'draft-7',
      help: {zh: 'JSON Schema 的版本', en: 'Draft of JSON Schema'}
    }
  },
  examples: [
    {
      line: 'zongshu schema > draft.schema.json',
      says: {zh: '存成文件，在编辑器里引用', en: 'Save it for an editor'}
    }
  ],
  async run(_paths, {keys, target}, host) {
    const json = jsonSchemaOf(draftSchema, {
      keys,
      target
    })
    host.put(JSON.stringify(json, undefined, 2))
    return 0
  }
})
