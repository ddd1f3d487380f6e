import type {Verdict} from '../report/verdict.ts'

/** What to tell the user when rules of ours broke; undefined when none did. */
export function brokenRules(results: ReadonlyArray<Verdict>): string | undefined {
  const ids = [...new Set(results.flatMap(({broken = []}) => broken))]
  if (ids.length === 0) return undefined
  return (
    `本工具出错：规则${ids.join('、')}中途停下，这方面没有查完，不能当作没有问题。` +
    `请把稿件和这句话告诉本工具的维护者；急用时可以在配置里把${ids.length > 1 ? '这几条规则' : '这条规则'}设为“关”。`
  )
}
