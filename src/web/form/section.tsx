import {isNothing, partAt} from '../../amend/find.ts'
import type {Part} from '../../amend/tree.ts'
import {useTools} from '../desk-context.ts'
import {Field} from '../fields/field.tsx'
import {say} from '../words/say.ts'
import {Fields} from './fields.tsx'
import {sectionCount} from './groups.ts'
import {List} from './list.tsx'

/** A chapter: what it is about, its heading, and its measures or its text. */
export function Section({index}: {index: number}) {
  const {session, group, tell} = useTools()
  const path = ['sections', index]
  const tree = session.form.value!.tree
  const measures = partAt(tree, [...path, 'measures'])
  const body = partAt(tree, [...path, 'body'])
  return (
    <>
      <Field path={[...path, 'role']} />
      <Field path={[...path, 'heading']} />
      <Field path={[...path, 'intro']} />
      {(has(body) || !has(measures)) && <Field path={[...path, 'body']} />}
      <List path={[...path, 'measures']} one={say('小节', 'measure')}>
        {measure => (
          <>
            <Field path={[...measure, 'heading']} />
            <Field path={[...measure, 'body']} />
            <Fields path={measure} skip={['heading', 'body']} />
          </>
        )}
      </List>
      <Fields path={path} skip={['role', 'heading', 'intro', 'body', 'measures']} />
      <p class="section-tools">
        <button
          type="button"
          class="quiet"
          onClick={async () => {
            if (!(await session.arrange({does: 'remove', list: ['sections'], at: index})).item) return
            group.value = `sections.${Math.max(0, index - 1)}`
            tell(say('已删去这一章，按“撤销”可以找回。', 'Chapter removed; Undo brings it back.'))
          }}
        >
          {say('删去这一章', 'Remove this chapter')}
        </button>
        <MoveSection index={index} by={-1} title={say('上移一章', 'Move up')} />
        <MoveSection index={index} by={1} title={say('下移一章', 'Move down')} />
      </p>
    </>
  )
}

const has = (part: Part | undefined): boolean => part !== undefined && !isNothing(part)

function MoveSection({index, by, title}: {index: number; by: 1 | -1; title: string}) {
  const {session, group} = useTools()
  const to = index + by
  const isEnd = to < 0 || to >= sectionCount(session.form.value!.tree)
  return (
    <button
      type="button"
      class="quiet"
      disabled={isEnd}
      onClick={async () => {
        const {item} = await session.arrange({does: 'move', list: ['sections'], at: index, by})
        if (item) group.value = item.join('.')
      }}
    >
      {title}
    </button>
  )
}
