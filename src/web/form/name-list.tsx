import {namesIn} from '../../amend/names.ts'
import type {Path} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {Labelled} from '../fields/field.tsx'
import {useField} from '../fields/field-view.ts'
import {idOf} from '../fields/ids.ts'
import {say} from '../words/say.ts'

/** Names of photos or figures of the draft, chosen from what there is. */
export function NameList({path, of}: {path: Path; of: 'photos' | 'figures'}) {
  const {session, group} = useTools()
  const view = useField(path)
  const tree = session.form.value?.tree
  const names = tree ? namesIn(tree, of) : []
  const chosen = view.value
    .split(/[、，,\n]/)
    .map(name => name.trim())
    .filter(name => name !== '')
  const rest = names.filter(name => !chosen.includes(name))
  const id = idOf(path)
  const title = of === 'photos' ? say('图片', 'Photos') : say('数据', 'Figures')
  return (
    <Labelled path={path} id={id} title={title}>
      <div class="chips">
        {chosen.map(name => (
          <button
            type="button"
            class="chip on"
            key={name}
            aria-label={say(`去掉${title}“${name}”`, `Take out ${name}`)}
            onClick={() => view.input(chosen.filter(one => one !== name).join('、'))}
          >
            {name} <span aria-hidden="true">✕</span>
          </button>
        ))}
        {rest.length > 0 ? (
          <select
            id={id}
            value=""
            onChange={event => {
              const name = event.currentTarget.value
              event.currentTarget.value = ''
              if (name) view.input([...chosen, name].join('、'))
            }}
          >
            <option value="">{say('＋ 选一张', '+ Choose')}</option>
            {rest.map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <button
            type="button"
            class="link"
            id={id}
            onClick={() => {
              group.value = of
            }}
          >
            {say('到“图片”里添加', 'Add in Photos')}
          </button>
        )}
      </div>
    </Labelled>
  )
}
