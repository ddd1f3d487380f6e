import {partAt} from '../../amend/find.ts'
import type {Path} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {say} from '../words/say.ts'

/** Says that a field holds what the form cannot show, and leads to where it can be changed. */
export function InTextOnly({path}: {path: Path}) {
  const {mode, session} = useTools()
  return (
    <p class="in-text">
      {say(
        '这一栏的写法比较特别，表单里改不了。',
        'This field is written in a way that the form cannot change.'
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          const part = session.form.value && partAt(session.form.value.tree, path)
          mode.value = 'text'
          if (part) session.editor.select(part.range)
        }}
      >
        {say('到原文里看', 'See it in the text')}
      </button>
    </p>
  )
}
