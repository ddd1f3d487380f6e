import type {ComponentChildren} from 'preact'
import type {Path} from '../../finding.ts'
import {schemaAt} from '../../model/fields.ts'
import {metaOf} from '../../model/leaf.ts'
import {draftSchema} from '../../model/schema.ts'
import {useTools} from '../desk-context.ts'
import {FieldFindings} from '../findings/field-findings.tsx'
import {fieldHelp, fieldTitle} from '../words/field-words.ts'
import {say} from '../words/say.ts'
import {ChoiceField} from './choice-field.tsx'
import {idOf} from './ids.ts'
import {LineField} from './line-field.tsx'
import {ProseField} from './prose-field.tsx'

/** What a field is called in the form, with its help, around its widget. */
export function Field({path, title}: {path: Path; title?: string}) {
  const schema = schemaAt(draftSchema, path)
  const meta = schema ? metaOf(schema) : {}
  const id = idOf(path)
  const widget = () => {
    switch (meta.reads) {
      case 'prose':
        return <ProseField path={path} id={id} />
      case 'choice':
      case 'choices':
      case 'flag':
        return <ChoiceField path={path} id={id} meta={meta} />
      default:
        return (
          <LineField
            path={path}
            id={id}
            isLong={meta.reads === 'lines' || longFields.has(String(path.at(-1)))}
          />
        )
    }
  }
  return (
    <Labelled path={path} id={id} title={title ?? fieldTitle(path)} help={fieldHelp(path)}>
      {widget()}
    </Labelled>
  )
}

/** Fields of one text that is often longer than a line. */
const longFields = new Set(['words', 'indirect', 'caption', 'slogan'])

interface LabelledProps {
  readonly path: Path
  readonly id: string
  readonly title: string
  readonly help?: string
  readonly children: ComponentChildren
}

/** A label, whether the field must be filled, and what was found in it. */
export function Labelled({path, id, title, help, children}: LabelledProps) {
  const {session, findingsOf} = useTools()
  const name = path.filter(step => typeof step === 'string').join('.')
  const fields = session.form.value?.kind?.fields
  const found = findingsOf.value.get(JSON.stringify(path)) ?? []
  const worst = found.some(({severity}) => severity === 'error')
    ? 'error'
    : found.some(({severity}) => severity === 'warning')
      ? 'warning'
      : undefined
  return (
    <div class={`field ${worst ?? ''}`} data-path={JSON.stringify(path)}>
      <label for={id} id={`${id}-label`}>
        {title}
        {fields?.required.includes(name) ? (
          <span class="must">{say('必填', 'required')}</span>
        ) : fields?.recommended.includes(name) ? (
          <span class="should">{say('建议填', 'recommended')}</span>
        ) : null}
      </label>
      {children}
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {found.length > 0 && <FieldFindings findings={found} id={`${id}-found`} />}
    </div>
  )
}
