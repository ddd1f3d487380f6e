import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, isOn, valOf} from './elements.ts'
import {inScript, type Script} from './scripts.ts'

/** An equation in one line of text. */
export interface LinearEquation {
  readonly text: string
  /** Whether the line reads just as the equation does: 1/2, √7, x². Others need somebody's look. */
  readonly isPlain: boolean
}

/** Write an equation of Word's (`m:oMath`, `m:oMathPara`) in one line: fractions with a stroke, powers raised. */
export function linearEquation(equation: Element): LinearEquation {
  let isPlain = true
  const text = all(equation)
  return {text: text.trim(), isPlain}

  function all(parent: Element | undefined): string {
    return childrenOf(parent).reduce((before, child) => {
      const next = one(child)
      // 2 and a half is not 21/2.
      const isMixed = child.localName === 'f' && /\d$/.test(before) && /^\d/.test(next)
      return before + (isMixed ? ' ' : '') + next
    }, '')
  }

  function part(element: Element, name: string): string {
    return all(childOf(element, name))
  }

  function one(element: Element): string {
    const name = element.localName ?? ''
    if (name === 't') return element.textContent ?? ''
    if (/Pr$/.test(name) || name === 'del' || name === 'moveFrom') return ''
    if (name === 'f') return fraction(element)
    if (name === 'rad') return root(element)
    if (name === 'sSup') return part(element, 'e') + script(part(element, 'sup'), 'superscript')
    if (name === 'sSub') return part(element, 'e') + script(part(element, 'sub'), 'subscript')
    if (name === 'sSubSup' || name === 'sPre') return bothScripts(element, name)
    if (name === 'd') return bracketed(element)
    if (name === 'phant' && isOn(childOf(element, 'phantPr'), 'show') === false) return ''
    const write = others[name]
    if (!write) return all(element)
    isPlain = false
    return write(element, one => part(element, one), all)
  }

  function fraction(element: Element): string {
    const [above, below] = [part(element, 'num'), part(element, 'den')]
    if (valOf(childOf(element, 'fPr'), 'type') !== 'noBar') return `${grouped(above)}/${grouped(below)}`
    isPlain = false
    return `(${above}¦${below})`
  }

  function root(element: Element): string {
    const degree = isOn(childOf(element, 'radPr'), 'degHide') ? '' : part(element, 'deg').trim()
    const under = grouped(part(element, 'e'))
    if (degree === '' || degree === '2') return `√${under}`
    if (degree === '3' || degree === '4') return `${degree === '3' ? '∛' : '∜'}${under}`
    return `${script(degree, 'superscript')}√${under}`
  }

  function script(text: string, kind: Script): string {
    const written = inScript(text, kind)
    if (written !== undefined) return written
    isPlain = false
    return `${kind === 'superscript' ? '^' : '_'}${grouped(text)}`
  }

  function bothScripts(element: Element, name: string): string {
    const [low, high] = [
      script(part(element, 'sub'), 'subscript'),
      script(part(element, 'sup'), 'superscript')
    ]
    return name === 'sPre' ? low + high + part(element, 'e') : part(element, 'e') + low + high
  }

  function bracketed(element: Element): string {
    const properties = childOf(element, 'dPr')
    const mark = (name: string, usual: string) => attributeOf(childOf(properties, name), 'val') ?? usual
    const inside = childrenOf(element, 'e').map(all).join(mark('sepChr', '|'))
    return mark('begChr', '(') + inside + mark('endChr', ')')
  }
}

type Write = (element: Element, part: (name: string) => string, all: (element: Element) => string) => string

/** What reads otherwise in one line. */
const others: Readonly<Record<string, Write>> = {
  nary: (element, part) => {
    const sign = valOf(childOf(element, 'naryPr'), 'chr') ?? '∫'
    const [low, high] = [part('sub'), part('sup')]
    return `${sign}${low && `_${grouped(low)}`}${high && `^${grouped(high)}`} ${part('e')}`
  },
  func: (_, part) => `${part('fName')} ${part('e')}`,
  limLow: (_, part) => `${part('e')}_${grouped(part('lim'))}`,
  limUpp: (_, part) => `${part('e')}^${grouped(part('lim'))}`,
  acc: (element, part) => part('e') + (valOf(childOf(element, 'accPr'), 'chr') ?? '\u0302'),
  bar: (element, part) =>
    part('e') + (valOf(childOf(element, 'barPr'), 'pos') === 'top' ? '\u0305' : '\u0332'),
  groupChr: (element, part) => `${valOf(childOf(element, 'groupChrPr'), 'chr') ?? '⏟'}(${part('e')})`,
  eqArr: (element, _, all) => childrenOf(element, 'e').map(all).join('；'),
  m: (element, _, all) => {
    const rows = childrenOf(element, 'mr').map(row => childrenOf(row, 'e').map(all).join(', '))
    return `[${rows.join('; ')}]`
  }
}

/** One number, one letter or a Chinese word needs no brackets around it. */
const single = /^(?:[\d.,]+[%％]?|\p{L}|\p{Script=Han}+|[(（][^()（）]*[)）])$/u

function grouped(text: string): string {
  const words = text.trim()
  return single.test(words) ? words : `(${words})`
}
