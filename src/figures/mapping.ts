import {writtenKey} from '../amend/write.ts'
import {readDraft} from '../draft/read.ts'

/** Names of tables → names of figures, or 不取. */
export type Mapping = Readonly<Record<string, string>>

/** Where the mapping of a draft lies: `昭阳区.对照.yaml` beside `昭阳区.yaml`. */
export const mappingPath = (draft: string): string => `${draft.replace(/\.ya?ml$/i, '')}.对照.yaml`

const head = '# 部门报表里的名称: 草稿“数据”里的名称；不要的写“不取”。zongshu figures 下次照这里对。\n'

/** What a mapping says. */
export function readMapping(text: string): Mapping {
  const {root} = readDraft({path: '对照.yaml', text, encoding: 'utf-8'}, () => {})
  const pairs = root?.entries.flatMap(({key, value}) =>
    value.type === 'text' && value.value.trim() !== ''
      ? [[key.value.trim(), value.value.trim()] as const]
      : []
  )
  return Object.fromEntries(pairs ?? [])
}

/** A mapping with further pairs: what stands there stays, and a name that has another figure now gets it. */
export function withPairs(text: string | undefined, pairs: Mapping): string {
  let now = text ?? head
  for (const [name, figure] of Object.entries(pairs)) {
    const {root} = readDraft({path: '对照.yaml', text: now, encoding: 'utf-8'}, () => {})
    const entry = root?.entries.find(({key}) => key.value.trim() === name)
    if (entry?.value.type === 'text' && entry.value.style !== 'empty') {
      const {start, end} = entry.value.range
      now = now.slice(0, start) + writtenKey(figure) + now.slice(end)
    } else
      now = `${now === '' || now.endsWith('\n') ? now : `${now}\n`}${writtenKey(name)}: ${writtenKey(figure)}\n`
  }
  return now
}
