import {isNothing, partAt} from '../../amend/find.ts'
import {ordinaryFields} from '../../amend/where.ts'
import type {Path} from '../../finding.ts'
import {entryOf, itemOf, schemaAt, shapeOf} from '../../model/fields.ts'
import {draftSchema} from '../../model/schema.ts'
import {useTools} from '../desk-context.ts'
import {Field} from '../fields/field.tsx'
import {Cell} from '../figures/cells.tsx'
import {fieldTitle, oneOf} from '../words/field-words.ts'
import {say} from '../words/say.ts'
import {List} from './list.tsx'
import {More} from './more.tsx'
import {NameList} from './name-list.tsx'
import {Named} from './named.tsx'

interface FieldsProps {
  readonly path: Path
  readonly title?: string
  /** Show all, whether the kind wants them or not. */
  readonly all?: boolean
  /** Fields that stand elsewhere. */
  readonly skip?: ReadonlyArray<string>
}

/** The fields of an object: those that the kind wants or that are filled, and the others folded away. */
export function Fields({path, title, all = false, skip = []}: FieldsProps) {
  const {session} = useTools()
  const form = session.form.value
  const names = path.filter(step => typeof step === 'string').join('.')
  const wanted = new Set([...(form?.kind?.fields.required ?? []), ...(form?.kind?.fields.recommended ?? [])])
  const fields = ordinaryFields(path).filter(({name}) => !skip.includes(name))
  const isShown = ({name, meta}: (typeof fields)[number], index: number) => {
    const part = form && partAt(form.tree, [...path, name])
    const isUsual = index < 2 && skip.length === 0 && !meta.isRare
    return all || isUsual || wanted.has(`${names}.${name}`) || (part !== undefined && !isNothing(part))
  }
  const shown = fields.filter(isShown)
  const rest = fields.filter(field => !shown.includes(field))
  const inner = (
    <>
      {shown.map(({name}) => (
        <AnyField key={name} path={[...path, name]} />
      ))}
      {rest.length > 0 && (
        <More
          title={say(
            `其他可填的：${rest.map(field => field.title).join('、')}`,
            `More: ${rest.map(({name}) => fieldTitle([...path, name])).join(', ')}`
          )}
          isOpen={false}
        >
          {rest.map(({name}) => (
            <AnyField key={name} path={[...path, name]} />
          ))}
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

/** A field of whatever shape: words, an object, a list of objects, or objects under names. */
export function AnyField({path}: {path: Path}) {
  const schema = schemaAt(draftSchema, path) ?? draftSchema
  const title = fieldTitle(path)
  const item = itemOf(schema)
  const entry = entryOf(schema)
  if (path.at(-1) === 'photos' && path[0] === 'sections') return <NameList path={path} of="photos" />
  if (item && shapeOf(item))
    return (
      <List path={path} one={say(title, oneOf(title))}>
        {one => <Fields path={one} />}
      </List>
    )
  if (entry && shapeOf(entry))
    return (
      <Named path={path} isTall>
        {one => <Fields path={one} all />}
      </Named>
    )
  if (entry) return <Named path={path}>{one => <Cell path={one} label={String(one.at(-1))} />}</Named>
  if (shapeOf(schema)) return <Fields path={path} title={title} />
  return <Field path={path} />
}
