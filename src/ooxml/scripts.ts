import type {Element} from '@xmldom/xmldom'
import {childOf, valOf} from './elements.ts'

/** Where characters stand beside the line. */
export type Script = 'superscript' | 'subscript'

const plain = '0123456789+-−=()ni'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'
const low = '0123456789+-−=()aehijklmnoprstuvx'
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'

const signs: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  superscript: pairs(plain, raised),
  subscript: pairs(low, lowered)
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const signs = [...to]
  return new Map([...from].map((one, index) => [one, signs[index]!]))
}

/** A text in the raised or lowered characters of Unicode: 2 → ²; undefined when one of them has no such form. */
export function inScript(text: string, script: Script): string | undefined {
  const written = [...text].map(one => (one.trim() === '' ? one : signs[script].get(one)))
  return written.includes(undefined) ? undefined : written.join('')
}

/** How the characters of a run stand by its own properties. */
export function scriptOf(properties: Element | undefined): Script | 'baseline' | undefined {
  const value = valOf(properties, 'vertAlign')
  return value === 'superscript' || value === 'subscript' || value === 'baseline' ? value : undefined
}

/** The words of a run as its own properties raise or lower them, where Unicode has such characters. */
export function asRaised(text: string, run: Element | undefined): string {
  const script = scriptOf(childOf(run, 'rPr'))
  return (script && script !== 'baseline' && inScript(text, script)) || text
}
