import Handlebars, {type HelperOptions} from 'handlebars'
import {helpers} from './helpers.ts'
import type {Fill} from './kind.ts'
import {TemplateTooLarge, limits as usual} from './limits.ts'

/** Blank partials would lend their indent to every line of a paragraph. */
export const compileOptions = {preventIndent: true}

/**
 * A template that fills itself; it is compiled when it is first used. Throws `TemplateTooLarge` when it comes to more than
 * a document ever does, as templates may that somebody else wrote.
 */
export function compileTemplate(
  template: string,
  partials: Readonly<Record<string, string>>,
  {id = '', limits = usual} = {}
): Fill {
  const handlebars = Handlebars.create()
  let [steps, output] = [0, 0]
  handlebars.registerHelper(helpers)
  const each = handlebars.helpers.each!
  handlebars.registerHelper('each', function (this: unknown, given: unknown, options: HelperOptions) {
    const fn: typeof options.fn = (context, inner) =>
      counted('article.md.hbs', () => options.fn(context, inner))
    return each.call(this, given, {...options, fn})
  })
  for (const [name, text] of Object.entries(partials)) {
    let compiled: HandlebarsTemplateDelegate | undefined
    const partial: HandlebarsTemplateDelegate = (context, options) =>
      counted(`${name}.hbs`, () => {
        compiled ??= handlebars.compile(text, compileOptions)
        return compiled(context, options)
      })
    handlebars.registerPartial(name, partial)
  }
  const fill = handlebars.compile(template, compileOptions)
  return view => {
    ;[steps, output] = [0, 0]
    try {
      return fill(view)
    } catch (error) {
      // What recurses without end exhausts the stack first.
      if (error instanceof RangeError) throw tooLarge('article.md.hbs')
      throw error
    }
  }

  function counted(file: string, make: () => string): string {
    if (++steps > limits.steps) throw tooLarge(file)
    const made = make()
    output += made.length
    if (output > limits.output) throw tooLarge(file)
    return made
  }

  function tooLarge(file: string): TemplateTooLarge {
    return new TemplateTooLarge(
      `文种“${id}”的模板展开后太大，停在 ${file}，没有写成；请检查 {{#each}} 和部件是不是层层重复引用。`
    )
  }
}
