import type {Path} from '../../finding.ts'
import {shapeOf} from '../../model/fields.ts'
import {useTools} from '../desk-context.ts'
import {Field} from '../fields/field.tsx'
import {isNothing, partAt} from '../text/find.ts'
import {ordinaryFields} from '../text/where.ts'
import {say} from '../words/say.ts'
import {More} from './more.tsx'
import {NameList} from './name-list.tsx'

/** The fields of an object: those that the kind wants or that are filled, and the others folded away. */
export function Fields({path, title, all = false}: {path: Path; title?: string; all?: boolean}) {
  const {session} = useTools()
  const form = session.form.value
  const names = path.filter(step => typeof step === 'string').join('.')
  const wanted = new Set([...(form?.kind?.fields.required ?? []), ...(form?.kind?.fields.recommended ?? [])])
  const fields = ordinaryFields(path).filter(({schema}) => !shapeOf(schema))
  const isShown = (name: string, index: number) => {
    const part = form && partAt(form.tree, [...path, name])
    return all || index < 2 || wanted.has(`${names}.${name}`) || (part !== undefined && !isNothing(part))
  }
  const shown = fields.filter(({name}, index) => isShown(name, index))
  const rest = fields.filter(field => !shown.includes(field))
  const one = (name: string) =>
    name === 'photos' && path[0] === 'sections' ? (
      <NameList key={name} path={[...path, name]} of="photos" />
    ) : (
      <Field key={name} path={[...path, name]} />
    )
  const inner = (
    <>
      {shown.map(({name}) => one(name))}
      {rest.length > 0 && (
        <More
          title={say(
            `其他可填的：${rest.map(field => field.title).join('、')}`,
            `More: ${rest.map(field => field.name).join(', ')}`
          )}
          isOpen={false}
        >
          {rest.map(({name}) => one(name))}
        </More>
      )}
    </>
  )
  if (!title) return inner
  return (
    <section class="fields" aria-label={title}>
      <h3>{title}</h3>
      {inner}
    </section>
  )
}
