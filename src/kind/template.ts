import Handlebars from 'handlebars'
import {helpers} from './helpers.ts'
import type {Fill} from './kind.ts'

/** Blank partials would lend their indent to every line of a paragraph. */
export const compileOptions = {preventIndent: true}

/** A template that fills itself; it is compiled when it is first used. */
export function compileTemplate(template: string, partials: Readonly<Record<string, string>>): Fill {
  const handlebars = Handlebars.create()
  handlebars.registerHelper(helpers)
  handlebars.registerPartial({...partials})
  return handlebars.compile(template, compileOptions)
}
