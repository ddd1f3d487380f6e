import type {Element} from '@xmldom/xmldom'
import {circled} from './circled.ts'
import {attributeOf, childOf, childrenOf, isOn, numberOf} from './elements.ts'
import type {LinearEquation} from './equation.ts'
import {inScript} from './scripts.ts'

/**
 * What a field prints that has no words beside its code: `EQ \f(1,2)` is 1/2, `EQ \o\ac(○,1)` is ①. Undefined for codes of
 * other sorts.
 */
export function printedCode(code: string): LinearEquation | undefined {
  const found = /^\s*eq\s+(.*)$/is.exec(code)
  if (!found) return undefined
  const rest = found[1]!.trim()
  let at = 0
  let isPlain = true
  const text = read('')
  return {text: text.trim(), isPlain}

  /** Up to one of these marks, which is left where it is. */
  function read(ends: string): string {
    let written = ''
    while (at < rest.length && !ends.includes(rest[at]!)) {
      const named = /^\\([a-z]+)([+-]?\d*)/i.exec(rest.slice(at))
      if (named) written += command()
      else if (rest[at] === '\\') {
        // A mark that is meant as it is.
        written += rest[at + 1] ?? ''
        at += 2
      } else if (rest[at] === '(') {
        at++
        written += `(${read(')')})`
        at++
      } else written += rest[at++]!
    }
    return written
  }

  /** `\o\ac(○,1)`: a name, its options, and what stands in brackets. */
  function command(): string {
    const names: string[] = []
    for (;;) {
      const named = /^\s*\\([a-z]+)([+-]?\d*)/i.exec(rest.slice(at))
      if (!named) break
      names.push(named[1]!.toLowerCase())
      at += named[0].length
    }
    const given = inBrackets()
    const [name = ''] = names
    if (name === 'f' && given.length === 2) return given.map(grouped).join('/')
    if (name === 'r') return radical(given)
    if (name === 's') return script(names, given.join(''))
    if (name === 'o' && given.length === 2 && /^[○〇◯]$/.test(given[0]!)) return inCircle(given[1]!)
    isPlain = false
    return given.join(name === 'o' || name === 'b' || name === 'x' ? '' : '，')
  }

  function inBrackets(): string[] {
    if (rest[at] !== '(') return []
    const given: string[] = []
    do {
      at++
      given.push(read(',;)').trim())
    } while (at < rest.length && rest[at] !== ')')
    at++
    return given
  }

  function radical(given: ReadonlyArray<string>): string {
    const degree = given.length === 2 ? given[0]! : ''
    const sign = {'': '√', '2': '√', '3': '∛', '4': '∜'}[degree]
    if (sign === undefined) isPlain = false
    return `${sign ?? `${degree}√`}${grouped(given.at(-1) ?? '')}`
  }

  function script(names: ReadonlyArray<string>, text: string): string {
    const written = inScript(text, names.includes('do') ? 'subscript' : 'superscript')
    if (written === undefined) isPlain = false
    return written ?? text
  }

  function inCircle(text: string): string {
    const sign = /^\d+$/.test(text) ? circled(Number(text)) : undefined
    if (sign === undefined) isPlain = false
    return sign ?? text
  }
}

const grouped = (text: string): string => (/^(?:[\d.,%％]+|\p{L}+)$/u.test(text) ? text : `(${text})`)

/** What a box of a form shows: whether it is ticked, or what was chosen from its list. */
export function formEntry(data: Element | undefined): string {
  const box = childOf(data, 'checkBox')
  if (box) return (isOn(box, 'checked') ?? isOn(box, 'default')) ? '☑' : '□'
  const list = childOf(data, 'ddList')
  if (!list) return ''
  const chosen = childOf(list, 'result') ?? childOf(list, 'default')
  return attributeOf(childrenOf(list, 'listEntry')[numberOf(chosen, 'val') ?? 0], 'val') ?? ''
}
