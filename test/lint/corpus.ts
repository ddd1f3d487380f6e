import {readFileSync} from 'node:fs'
import {parse} from 'yaml'

const folder = new URL('../corpus/', import.meta.url)

/** Correct texts, which no rule may find anything in. `⏎` in the file divides paragraphs. */
export function correctTexts(): string[] {
  return readFileSync(new URL('correct.txt', folder), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('# '))
    .map(line => line.replaceAll('⏎', '\n'))
}

/** A text with a defect that a rule must find: the marked range, and nothing else. */
export interface Defect {
  readonly ruleId: string
  readonly marked: string
}

/** Seeded defects by rule. */
export function defects(): Defect[] {
  const byRule = parse(readFileSync(new URL('defects.yaml', folder), 'utf8')) as Record<string, string[]>
  return Object.entries(byRule).flatMap(([ruleId, texts]) =>
    texts.map(text => ({ruleId, marked: text.replaceAll('⏎', '\n')}))
  )
}
