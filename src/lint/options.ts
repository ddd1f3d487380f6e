import * as z from 'zod/mini'
import {shapeOf} from '../model/fields.ts'
import {list, metaOf, type Schema, text} from '../model/leaf.ts'
import type {Value} from '../model/value.ts'
import type {Rule} from './rule.ts'

/** The fields of a rule's options as a config file writes them: texts, and lists of texts. */
export function optionFields(rule: Rule): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(optionsOf(rule)).map(([name, option]) => {
      const {title = name, description = ''} = metaOf(option)
      const isList = bare(option) instanceof z.core.$ZodArray
      return [name, isList ? list({title, description}) : text({title, description})]
    })
  )
}

/** An option as the rule takes it; a word where a number should be is left for the rule to refuse. */
export function plainOption(rule: Rule, name: string, value: Value | ReadonlyArray<Value>): unknown {
  const option = bare(optionsOf(rule)[name])
  if ('text' in value) return plainText(option, value.text)
  const element = option instanceof z.core.$ZodArray ? bare(option._zod.def.element) : undefined
  return value.map(item => plainText(element, item.text))
}

function plainText(option: Schema | undefined, given: string): unknown {
  if (option instanceof z.core.$ZodNumber) return /^-?\d+(?:\.\d+)?$/.test(given) ? Number(given) : given
  if (option instanceof z.core.$ZodBoolean) {
    if (/^(?:是|true|yes)$/i.test(given)) return true
    return /^(?:否|false|no)$/i.test(given) ? false : given
  }
  return given
}

function optionsOf(rule: Rule): Readonly<Record<string, Schema>> {
  const options = bare(rule.options)
  return (options && shapeOf(options)) ?? {}
}

/** The schema inside defaults and `optional`. */
function bare(schema: Schema | undefined): Schema | undefined {
  const isWrapped =
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault ||
    schema instanceof z.core.$ZodOptional
  return isWrapped ? bare(schema._zod.def.innerType) : schema
}
