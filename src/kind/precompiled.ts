import Handlebars from 'handlebars/runtime'
import {helpers} from './helpers.ts'
import type {Fill, Kind} from './kind.ts'

/** What Handlebars wrote for a kind: functions. */
interface CompiledTemplate {
  readonly template: TemplateSpecification
  readonly partials: Readonly<Record<string, TemplateSpecification>>
}

/** A kind that was loaded at build time. */
export interface PrecompiledKind extends Omit<Kind, 'fill'> {
  compiled(): CompiledTemplate
}

/** Make a kind of what the build wrote, without Handlebars' compiler. */
export function kindOf({compiled, ...kind}: PrecompiledKind): Kind {
  let fill: Fill | undefined
  return {
    ...kind,
    fill(view) {
      fill ??= templateOf(compiled())
      return fill(view)
    }
  }
}

function templateOf({template, partials}: CompiledTemplate): Fill {
  const handlebars = Handlebars.create()
  handlebars.registerHelper(helpers)
  for (const [name, partial] of Object.entries(partials))
    handlebars.registerPartial(name, handlebars.template(partial))
  return handlebars.template(template)
}
