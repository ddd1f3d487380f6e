import {useTools} from '../desk-context.ts'
import {Field} from '../fields/field.tsx'
import {FiguresTable} from '../figures/figures-table.tsx'
import {PhotoList} from '../photos/photo-list.tsx'
import {say} from '../words/say.ts'
import {AnyField, Fields} from './fields.tsx'
import {groupsOf} from './groups.ts'
import {KindField} from './kind-field.tsx'
import {List} from './list.tsx'
import {Section} from './section.tsx'

/** The part of the form that was chosen. */
export function Panel() {
  const {session, group} = useTools()
  const form = session.form.value
  if (!form) return <p class="quiet-note">{say('正在读草稿……', 'Reading the draft…')}</p>
  const groups = groupsOf(form.tree, form.kind)
  const shown = groups.find(({id}) => id === group.value) ?? groups[0]!
  return (
    <section class="panel" key={shown.id}>
      <h2>{shown.title}</h2>
      {!form.tree.root && form.tree.text.trim() !== '' && (
        <p class="warn">
          {say(
            '草稿里有地方读不成，先到“原文”里照提示改好，再回到表单。',
            'The draft cannot be read; put it right in the text first.'
          )}
        </p>
      )}
      {shown.section === undefined ? <Part id={shown.id} /> : <Section index={shown.section} />}
    </section>
  )
}

function Part({id}: {id: string}) {
  switch (id) {
    case 'basics':
      return (
        <>
          <KindField />
          <Fields path={['region']} title={say('地区', 'Region')} />
          <Fields path={['campaign']} title={say('创建', 'Campaign')} />
        </>
      )
    case 'title':
      return (
        <>
          <Fields path={['title']} title={say('标题', 'Title')} />
          <List path={['byline']} one={say('作者', 'author')}>
            {path => <Fields path={path} />}
          </List>
          <Field path={['editorsNote']} />
        </>
      )
    case 'lead':
      return <Field path={['lead']} />
    case 'honors':
      return (
        <List path={['honors']} one={say('荣誉', 'honour')}>
          {path => <Fields path={path} />}
        </List>
      )
    case 'indicators':
      return (
        <List path={['indicators']} one={say('指标', 'indicator')}>
          {path => <Fields path={path} />}
        </List>
      )
    case 'figures':
      return (
        <>
          <FiguresTable />
          <AnyField path={['tables']} />
          <AnyField path={['charts']} />
          <AnyField path={['slogans']} />
        </>
      )
    case 'photos':
      return <PhotoList />
    case 'closing':
      return (
        <>
          <Field path={['outlook']} />
          <Fields path={['signoff']} title={say('落款', 'Sign-off')} />
          <List path={['attachments']} one={say('附件', 'attachment')}>
            {path => <Fields path={path} />}
          </List>
        </>
      )
    default:
      return (
        <>
          <p class="quiet-note">
            {say('正式发文才填；上报材料一般不用。', 'Only for documents that are issued formally.')}
          </p>
          <Fields path={['official']} title={say('公文要素', 'Official elements')} all />
          <Fields path={['checks']} title={say('检查时放行', 'Let pass in checks')} all />
          <Field path={['style']} />
          <Field path={['customRoles']} />
          <AnyField path={['headings']} />
          <AnyField path={['custom']} />
        </>
      )
  }
}
