import * as z from 'zod'
import {list, text} from '../model/leaf.ts'
import type {Value} from '../model/value.ts'
import type {Rule} from './rule.ts'

/** The fields of a rule's options as a config file writes them: texts, and lists of texts. */
export function optionFields(rule: Rule): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(shapeOf(rule)).map(([name, option]) => {
      const {title = name, description = ''} = (option.meta() ?? {}) as {title?: string; description?: string}
      const field =
        bare(option) instanceof z.ZodArray ? list({title, description}) : text({title, description})
      return [name, field.optional()]
    })
  )
}

/** An option as the rule takes it; a word where a number should be is left for the rule to refuse. */
export function plainOption(rule: Rule, name: string, value: Value | ReadonlyArray<Value>): unknown {
  const option = bare(shapeOf(rule)[name])
  if ('text' in value) return plainText(option, value.text)
  const element = option instanceof z.ZodArray ? bare(option.element as z.ZodType) : undefined
  return value.map(item => plainText(element, item.text))
}

function plainText(option: z.ZodType | undefined, given: string): unknown {
  if (option instanceof z.ZodNumber) return /^-?\d+(?:\.\d+)?$/.test(given) ? Number(given) : given
  if (option instanceof z.ZodBoolean) {
    if (/^(?:是|true|yes)$/i.test(given)) return true
    return /^(?:否|false|no)$/i.test(given) ? false : given
  }
  return given
}

function shapeOf(rule: Rule): Readonly<Record<string, z.ZodType>> {
  const options = bare(rule.options)
  return options instanceof z.ZodObject ? options.shape : {}
}

/** The schema inside defaults and `optional`. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional) {
    return bare(schema.unwrap() as z.ZodType)
  }
  return schema
}
