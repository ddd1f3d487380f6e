import {addNamed} from '../../amend/entries.ts'
import {partAt, wordsOf} from '../../amend/find.ts'
import {removeEntry} from '../../amend/items.ts'
import {namesIn} from '../../amend/names.ts'
import {useTools} from '../desk-context.ts'
import {Field} from '../fields/field.tsx'
import {NameCell} from '../figures/cells.tsx'
import {ShellRefusal} from '../shell.ts'
import {say} from '../words/say.ts'
import {Thumb} from './thumb.tsx'

/** The photos of the draft, each with its file and what stands below it. */
export function PhotoList() {
  const {session, shell, engine, tell} = useTools()
  const tree = session.form.value!.tree
  const names = namesIn(tree, 'photos')

  async function add() {
    try {
      const files = (await shell.pick('photos')).filter(({path}) => /\.(?:jpe?g|png)$/i.test(path))
      const draft = session.file.value!.path
      const paths = await shell.keepPhotos(
        draft,
        files.map(({path, bytes}) => ({name: path.split('/').pop()!, bytes}))
      )
      await engine.forgetPhotos(draft)
      session.lookForPhotos()
      for (const path of paths) {
        const stem =
          path
            .split('/')
            .pop()!
            .replace(/\.\w+$/, '')
            .replace(/[{}:：#\s]/g, '') || '图片'
        await session.edit(now => {
          const taken = new Set(namesIn(now, 'photos'))
          let name = stem
          for (let number = 2; taken.has(name); number++) name = `${stem}${number}`
          return addNamed(now, ['photos'], name, {file: path, caption: '', credit: ''})
        })
      }
      if (paths.length > 0) tell(say(`已加入 ${paths.length} 张图片。`, `${paths.length} photos were added.`))
    } catch (error) {
      tell(
        error instanceof ShellRefusal ? error.message : say('图片没有加进来。', 'The photos were not added.'),
        'trouble'
      )
    }
  }
  return (
    <section class="photos" data-path='["photos"]' aria-label={say('图片', 'Photos')}>
      <p class="quiet-note">
        {say(
          '图片在这里登记一次，章节里选名称就能放进去。',
          'Photos are listed here once and placed in chapters by name.'
        )}
      </p>
      {names.map(name => {
        const path = ['photos', name]
        const file = (wordsOf(partAt(tree, [...path, 'file']), '') ?? '').trim()
        return (
          <div class="item photo" role="group" aria-label={name} key={name} data-path={JSON.stringify(path)}>
            <Thumb file={file} />
            <div>
              <div class="item-head">
                <NameCell path={['photos']} name={name} />
                <button
                  type="button"
                  class="quiet"
                  aria-label={say(`删去图片“${name}”`, `Remove ${name}`)}
                  onClick={async () => {
                    if (await session.edit(now => removeEntry(now, path)))
                      tell(say(`已删去“${name}”，按“撤销”可以找回。`, 'Removed; Undo brings it back.'))
                  }}
                >
                  ✕
                </button>
              </div>
              <Field path={[...path, 'file']} />
              <Field path={[...path, 'caption']} />
              <Field path={[...path, 'credit']} />
            </div>
          </div>
        )
      })}
      <button type="button" class="add" onClick={add}>
        {say('＋ 加图片……', '+ Add photos…')}
      </button>
    </section>
  )
}
