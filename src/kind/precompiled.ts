import Handlebars from 'handlebars/runtime'
import {helpers} from './helpers.ts'
import type {Fill, Kind} from './kind.ts'

/** A kind that was loaded at build time: its template and partials are functions that Handlebars wrote. */
export interface PrecompiledKind extends Omit<Kind, 'fill'> {
  readonly compiled: {
    readonly template: TemplateSpecification
    readonly partials: Readonly<Record<string, TemplateSpecification>>
  }
}

/** Make a kind of what the build wrote, without Handlebars' compiler. */
export function kindOf({compiled, ...kind}: PrecompiledKind): Kind {
  let fill: Fill | undefined
  return {
    ...kind,
    fill(view) {
      fill ??= templateOf(compiled)
      return fill(view)
    }
  }
}

function templateOf({template, partials}: PrecompiledKind['compiled']): Fill {
  const handlebars = Handlebars.create()
  handlebars.registerHelper(helpers)
  for (const [name, partial] of Object.entries(partials))
    handlebars.registerPartial(name, handlebars.template(partial))
  return handlebars.template(template)
}
