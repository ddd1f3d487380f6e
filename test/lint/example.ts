import type {Root} from 'mdast'
import type {Finding} from '../../src/finding.ts'
import {lint} from '../../src/lint/lint.ts'
import type {Example, Rule, Subject} from '../../src/lint/rule.ts'
import {subjectOf} from '../../src/lint/subject.ts'
import {finished} from '../../src/reading/finished.ts'
import type {Form} from '../../src/reading/form.ts'
import {numberedForm} from '../../src/reading/forms/numbered-form.ts'
import {readMarkdown} from '../../src/reading/markdown.ts'
import {linesOf, treeOf} from '../../src/reading/txt.ts'

/** A text without its ⟦ ⟧, and the ranges that they mark. */
export function unmark(marked: string): {text: string; ranges: {start: number; end: number}[]} {
  const ranges: {start: number; end: number}[] = []
  const open: number[] = []
  let text = ''
  for (const character of marked) {
    if (character === '⟦') open.push(text.length)
    else if (character === '⟧') ranges.push({start: open.pop()!, end: text.length})
    else text += character
  }
  return {text, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end)}
}

/** The text with ⟦ ⟧ around the ranges, so that a failing test shows where the rule looked. */
export function mark(text: string, ranges: ReadonlyArray<{start: number; end: number}>): string {
  const marks = ranges.flatMap(({start, end}) => [
    {at: end, mark: '⟧', order: 0},
    {at: start, mark: '⟦', order: 1}
  ])
  let marked = text
  for (const {at, mark} of marks.sort((a, b) => b.at - a.at || b.order - a.order)) {
    marked = marked.slice(0, at) + mark + marked.slice(at)
  }
  return marked
}

/**
 * An example as the rule sees it: a table of Markdown, or every line a paragraph, or what the number it begins with makes
 * of it.
 */
export function subjectOfText(text: string, stage: Example['stage']): Subject {
  if (text.startsWith('|')) {
    const tree = readMarkdown({path: 'example.md', text, encoding: 'utf-8'})
    return subjectOf({article: {kind: finished, tree, photos: new Map()}, stage: stage ?? 'draft'})
  }
  const lines = linesOf(text)
  const forms = lines.map((line): Form => numberedForm(line.text) ?? {block: 'paragraph'})
  const tree: Root = treeOf(
    lines.map(line => [line]),
    forms
  )
  return subjectOf({article: {kind: finished, tree, photos: new Map()}, stage: stage ?? 'draft'})
}

/** What one rule finds. */
export function findIn(subject: Subject, rule: Rule, options: Example['options']): ReadonlyArray<Finding> {
  const result = lint(subject, {rules: [rule], settings: options ? {[rule.id]: {options}} : {}})
  if (result.broken[0]) throw result.broken[0].error
  return result.findings
}
