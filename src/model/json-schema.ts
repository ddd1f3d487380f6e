import * as z from 'zod/mini'
import {entryOf, fieldsOf} from './fields.ts'
import {metaOf, type Schema} from './leaf.ts'

type Json = z.core.JSONSchema.BaseSchema

export interface JsonSchemaOptions {
  /** The language of the keys. */
  readonly keys: 'zh' | 'en'
  /** The draft of JSON Schema (default: draft-7, which most editors know). */
  readonly target?: 'draft-7' | 'draft-2020-12'
}

/** The JSON Schema of a draft-like file, for completion and hover text in editors. */
export function jsonSchemaOf(schema: Schema, {keys, target = 'draft-7'}: JsonSchemaOptions): Json {
  const scalar: Json = {type: ['string', 'number', 'boolean', 'null']}
  const texts: Json = {anyOf: [scalar, {type: 'array', items: scalar}]}

  return z.toJSONSchema(schema, {
    target,
    io: 'input',
    unrepresentable: 'any',
    override({zodSchema, jsonSchema}) {
      const given: Schema = zodSchema
      // An optional field has taken over the form of what it holds.
      if (given instanceof z.core.$ZodOptional) return
      const {title, description, reads, choices = {}, isOpen, short} = metaOf(given)
      const names = keys === 'zh' ? Object.values(choices) : Object.keys(choices)
      const object = {...jsonSchema}
      for (const name of Object.keys(jsonSchema)) delete jsonSchema[name]
      Object.assign(jsonSchema, title && {title}, description && {description}, written())

      function written(): Json {
        const rest = without(object, [
          'title',
          'description',
          'reads',
          'choices',
          'isOpen',
          'short',
          'isRare'
        ])
        switch (reads) {
          case 'text':
            return scalar
          case 'choice':
            return {enum: [...names, null]}
          case 'choices':
            return {
              anyOf: [
                {enum: [...names, null]},
                {type: 'array', items: isOpen ? {anyOf: [{enum: names}, {type: 'string'}]} : {enum: names}},
                ...(isOpen ? [{type: 'string' as const}] : [])
              ]
            }
          case 'flag':
            return {enum: ['是', '否', true, false, null]}
          case 'list':
          case 'phrases':
          case 'lines':
          case 'prose':
            return texts
          case 'objects':
            return {anyOf: [rest.items as Json, {type: 'array', items: rest.items}, {type: 'null'}]}
        }
        if (entryOf(given)) return {...without(rest, ['propertyNames']), type: ['object', 'null']}
        if (!rest.properties) return rest
        const form = renamed(given, rest, keys === 'zh')
        return short ? {anyOf: [form, scalar]} : form
      }
    }
  })
}

/** An object with its keys in the language asked for; a series becomes the periods that its keys may be. */
function renamed(schema: Schema, object: Json, inChinese: boolean): Json {
  const fields = fieldsOf(schema)
  const properties = Object.fromEntries(
    fields
      .filter(({meta}) => meta.reads !== 'series')
      .map(({name, title}) => [inChinese ? title : name, (object.properties as Record<string, Json>)[name]!])
  )
  const required = (object.required as string[] | undefined)?.map(name => {
    const title = fields.find(field => field.name === name)?.title
    return inChinese && title ? title : name
  })
  const series = fields.some(({meta}) => meta.reads === 'series')
  const periods = series
    ? {patternProperties: {'^([0-9]{4}|“?十[一二三四五六七]五)': {type: ['string', 'number']}}}
    : {}
  return {...object, properties, ...periods, ...(required && {required})} as Json
}

function without(object: Json, names: ReadonlyArray<string>): Json {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}
