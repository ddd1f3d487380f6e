import {containerDirectives, textDirectives} from './directives.ts'
import {englishPath, isFieldPath} from './field-path.ts'
import type {TemplateProblem} from './template-problem.ts'

/** More nested blocks no document needs. */
export const mostNested = 50

/** The line in which blocks or brackets are nested too deeply for the parser, which recurses. */
export function tooDeep(text: string): number | undefined {
  let [blocks, brackets] = [0, 0]
  for (const {0: mark, index} of text.matchAll(/\{\{[{~]*[ \t]*[#^/]?|[()]|\}\}/g)) {
    if (mark === '(') brackets++
    else if (mark === ')') brackets--
    else brackets = 0
    if (/[#^]$/.test(mark)) blocks++
    if (mark.endsWith('/')) blocks--
    if (blocks > mostNested || brackets > mostNested) return text.slice(0, index).split('\n').length
  }
  return undefined
}

/** Where a block or a bracket is not closed, or closed twice; undefined where that is not what is wrong. */
export function brokenBlock(text: string): Omit<TemplateProblem, 'file'> | undefined {
  const at = (index: number, message: string) => {
    const before = text.slice(0, index).split('\n')
    return {line: before.length, column: before.at(-1)!.length, message}
  }
  const open: {name: string; index: number}[] = []
  for (const {0: found, index} of text.matchAll(
    /\{\{~?!--[\s\S]*?(?:--~?\}\}|$)|\{\{\{?[^{}]*(?:\}\}\}?)?/g
  )) {
    if (/^\{\{~?!/.test(found)) continue
    if (!found.endsWith('}}')) return at(index, '“{{”没有对应的“}}”，写成 {{字段}}')
    const [, mark, name] = /^\{\{~?\s*([#/])\s*([^\s}~]+)/.exec(found) ?? []
    if (mark === '#') open.push({name: name!, index})
    if (mark !== '/') continue
    const last = open.pop()
    if (!last) return at(index, `{{/${name}}} 前面没有 {{#${name} …}}`)
    if (last.name === name) continue
    const {line} = at(last.index, '')
    return at(index, `{{/${name}}} 和第${line}行的 {{#${last.name} …}} 对不上，先写 {{/${last.name}}}`)
  }
  const last = open.at(-1)
  return last && at(last.index, `{{#${last.name} …}} 没有结束，在它管的内容后面写 {{/${last.name}}}`)
}

/** `｛｛地区.名称｝｝` and `{地区.名称}`, which would be printed as they stand. */
function bracketProblems(file: string, source: string, line: number): TemplateProblem[] {
  const braces = source.matchAll(/(?<![{｛])([{｛]+)([^{}｛｝]*)[}｝]+/gu)
  const wide = Array.from(braces).flatMap(({1: opening, 2: words, index}) =>
    opening!.includes('｛')
      ? [{file, line, column: index, message: `大括号要用半角的：{{${words!.trim()}}}`}]
      : []
  )
  const single = Array.from(source.matchAll(/(?<![{｛])\{([^{}｛｝\s]+)\}(?![}｝])/gu)).flatMap(found =>
    isFieldPath(englishPath(found[1]!))
      ? [
          {
            file,
            line,
            column: found.index,
            message: `“${found[0]}”会照样印出来；要印字段，写成 {{${found[1]}}}`
          }
        ]
      : []
  )
  return [...wide, ...single]
}

/** Directives that no format knows, colons that Markdown would take for one, and brackets that are no `{{…}}`. */
export function textProblems(file: string, text: string): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  text.split('\n').forEach((source, index) => {
    problems.push(...bracketProblems(file, source, index + 1))
    const line = source.replace(/\{\{(?:(?!\{\{).)*?\}\}/g, found => ' '.repeat(found.length))
    const container = /^\s*:{3,}\s*([\w-]+)/.exec(line)
    if (container && !Object.hasOwn(containerDirectives, container[1]!)) {
      const known = Object.keys(containerDirectives).join('、')
      problems.push({
        file,
        line: index + 1,
        column: container.index,
        message: `没有“:::${container[1]}”这种版块，可用的是 ${known}`
      })
    }
    for (const found of line.matchAll(/(?<![:\\]):([a-z0-9][\w-]*)/gi)) {
      if (Object.hasOwn(textDirectives, found[1]!)) continue
      const message = `“:${found[1]}”会被当作标记；冒号请用全角“：”，或写 \\:`
      problems.push({file, line: index + 1, column: found.index, message})
    }
  })
  return problems
}
