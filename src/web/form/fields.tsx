import {addNamed} from '../../amend/entries.ts'
import {isNothing, partAt} from '../../amend/find.ts'
import {removeEntry} from '../../amend/items.ts'
import {ordinaryFields} from '../../amend/where.ts'
import type {Path} from '../../finding.ts'
import {entryOf, itemOf, schemaAt, shapeOf} from '../../model/fields.ts'
import {metaOf} from '../../model/leaf.ts'
import {draftSchema} from '../../model/schema.ts'
import {useTools} from '../desk-context.ts'
import {Field} from '../fields/field.tsx'
import {NameCell} from '../figures/cells.tsx'
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
            `More: ${rest.map(field => field.name).join(', ')}`
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
  const {title = String(path.at(-1))} = metaOf(schema)
  const item = itemOf(schema)
  const entry = entryOf(schema)
  if (path.at(-1) === 'photos' && path[0] === 'sections') return <NameList path={path} of="photos" />
  if (item && shapeOf(item))
    return (
      <List path={path} one={title}>
        {one => <Fields path={one} />}
      </List>
    )
  if (entry && shapeOf(entry)) return <NamedObjects path={path} />
  if (entry) return <Named path={path} />
  if (shapeOf(schema)) return <Fields path={path} title={title} />
  return <Field path={path} />
}

/** Objects under names of the author's own, such as tables. */
export function NamedObjects({path}: {path: Path}) {
  const {session, tell} = useTools()
  const meta = metaOf(schemaAt(draftSchema, path) ?? draftSchema)
  const part = partAt(session.form.value!.tree, path)
  const names = part?.type === 'map' ? part.entries.map(({key}) => key) : []
  const free = () => {
    let number = names.length + 1
    while (names.includes(`${meta.title}${number}`)) number++
    return `${meta.title}${number}`
  }
  return (
    <section class="list" aria-label={meta.title} data-path={JSON.stringify(path)}>
      <h3>{meta.title}</h3>
      <p class="help">{meta.description}</p>
      {names.map(name => (
        <div
          class="item"
          role="group"
          aria-label={name}
          key={name}
          data-path={JSON.stringify([...path, name])}
        >
          <div class="item-head">
            <NameCell path={path} name={name} />
            <button
              type="button"
              class="quiet"
              aria-label={say(`删去“${name}”`, `Remove ${name}`)}
              onClick={async () => {
                if (await session.edit(tree => removeEntry(tree, [...path, name])))
                  tell(say(`已删去“${name}”，按“撤销”可以找回。`, 'Removed; Undo brings it back.'))
              }}
            >
              ✕
            </button>
          </div>
          <Fields path={[...path, name]} all />
        </div>
      ))}
      <button
        type="button"
        class="add"
        onClick={() => session.edit(tree => addNamed(tree, path, free(), ''))}
      >
        {say(`＋ 加${meta.title}`, '+ Add one')}
      </button>
    </section>
  )
}
