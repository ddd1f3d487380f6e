import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import {printableLine} from '../../report/printable.ts'
import {useTools} from '../desk-context.ts'
import type {Kept} from '../history/journal.ts'
import {pickAndOpen} from '../outputs/actions.ts'
import {whenInWords} from '../ui/ago.ts'
import {chineseOnly, language, say} from '../words/say.ts'
import {examples} from './examples.ts'
import {Folder} from './folder.tsx'

/** What offices hand in most comes first, and what newspapers print after it. */
const usual = [
  'report',
  'briefing',
  'selfassess',
  'application',
  'newsletter',
  'minutes',
  'deeds',
  'speech',
  'workreport'
]

function usualFirst<Kind extends {readonly id: string}>(kinds: ReadonlyArray<Kind>): Kind[] {
  const rank = ({id}: Kind) => (usual.includes(id) ? usual.indexOf(id) : usual.length)
  return [...kinds].sort((a, b) => rank(a) - rank(b))
}

/** Where a clerk begins: a new draft, last year's, one that was not saved, or an example. */
export function StartPage() {
  const tools = useTools()
  const {session, journal, kinds, campaigns, reader, tell, shell} = tools
  const kind = useSignal('report')
  const region = useSignal('')
  const campaign = useSignal('')
  const kept = useSignal<ReadonlyArray<Omit<Kept, 'text'>>>([])
  useEffect(() => {
    journal
      .list()
      .then(all => {
        const newest = new Map<string, Omit<Kept, 'text'>>()
        for (const one of all) if (!newest.has(one.path)) newest.set(one.path, one)
        kept.value = [...newest.values()].slice(0, 6)
      })
      .catch(() => undefined)
  }, [])

  async function begin(event: Event) {
    event.preventDefault()
    const name = region.value.trim()
    const text = await reader.wish<string>({
      ask: 'blank',
      kind: kind.value,
      region: name || undefined,
      campaign: campaign.value
    })
    const title = kinds.value.find(({id}) => id === kind.value)?.name.zh ?? ''
    const path = `${(name || '未命名').replace(/[\\/:*?"<>|\s]/g, '')}${title}.yaml`
    session.open({path, text}, '')
    tools.group.value = 'basics'
    tools.mode.value = 'form'
  }
  async function openExample(name: string, text: string, photos: Readonly<Record<string, string>>) {
    const path = `示例-${name}.yaml`
    const kept = Object.entries(photos).map(([photo, base64]) => ({
      name: photo,
      bytes: Uint8Array.from(atob(base64), one => one.charCodeAt(0))
    }))
    if (shell.sort === 'file') await shell.keepPhotos(path, kept)
    session.open({path, text})
  }
  async function restore({path, time}: Omit<Kept, 'text'>) {
    const found = await journal.read(path, time)
    if (!found) return tell(say('这一份已经不在历史里了。', 'It is gone from the history.'), 'trouble')
    session.open({path, text: found.text, hash: found.hash}, found.isUnsaved ? '' : found.text)
    tell(say(`已恢复“${path}”${whenInWords(time)}的内容。`, `Restored ${path}.`))
  }

  return (
    <div class="start">
      <header>
        <h1>{say('综述：创建工作总结', 'Zongshu: reports of creation work')}</h1>
        <p>
          {say(
            '填一份草稿，边填边查，排成公文格式的 Word 文稿。所有内容都留在这台电脑上，不上网。',
            'Fill in a draft, see what is missing, and get an official Word document. Nothing leaves this machine.'
          )}
        </p>
      </header>
      <form class="card" onSubmit={begin}>
        <h2>{say('新写一份', 'A new draft')}</h2>
        <fieldset>
          <legend>{say('写成什么', 'What kind')}</legend>
          <div class="kinds">
            {usualFirst(kinds.value).map(({id, name}) => (
              <label key={id} class={kind.value === id ? 'kind on' : 'kind'}>
                <input
                  type="radio"
                  name="kind"
                  value={id}
                  checked={kind.value === id}
                  onChange={() => {
                    kind.value = id
                  }}
                />
                {name[language.value]}
              </label>
            ))}
          </div>
          <p class="about" role="status">
            {kinds.value.find(({id}) => id === kind.value)?.summary[language.value]}
          </p>
        </fieldset>
        <p class="row">
          <label for="campaign">{say('创建什么', 'Which campaign')}</label>
          <select
            id="campaign"
            value={campaign.value}
            onChange={event => {
              campaign.value = event.currentTarget.value
            }}
          >
            <option value="">{say('（先不选）', '(later)')}</option>
            {campaigns.value.map(({id, name, english}) => (
              <option key={id} value={id}>
                {say(name, english)}
              </option>
            ))}
          </select>
          <label for="region">{say('写哪里', 'Which region')}</label>
          <input
            id="region"
            type="text"
            placeholder={say('如：昭阳区', 'its full name')}
            value={region.value}
            onInput={event => {
              region.value = event.currentTarget.value
            }}
          />
          <button type="submit" class="primary">
            {say('开始写', 'Begin')}
          </button>
        </p>
      </form>
      <div class="columns">
        <section class="card" aria-label={say('打开', 'Open')}>
          <h2>{say('打开草稿', 'Open a draft')}</h2>
          <p>
            {say(
              '去年的草稿也可以打开，改了再另存。草稿和写好的 Word 文件也可以拖到这个窗口里。',
              'Last year’s will do: change it and save it under another name. Drafts and finished Word files can be dropped here too.'
            )}
          </p>
          <p>
            <button type="button" class="primary" onClick={() => pickAndOpen(tools)}>
              {say('打开草稿……', 'Open…')}
            </button>
          </p>
          {shell.list && <Folder />}
          {kept.value.length > 0 && (
            <>
              <h3>{say('最近写过的', 'Recent')}</h3>
              <ul class="recent">
                {kept.value.map(one => (
                  <li key={one.path}>
                    <button type="button" class="link" onClick={() => restore(one)}>
                      {printableLine(one.path)}
                    </button>
                    <small>
                      {whenInWords(one.time)}
                      {one.isUnsaved && <b class="unsaved">{say('　没有存成文件', ' not saved')}</b>}
                    </small>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        {examples.length > 0 && (
          <section class="card" aria-label={say('示例', 'Examples')}>
            <h2>{say('看看示例', 'Examples')}</h2>
            <ul class="recent">
              {examples.map(({name, text, photos = {}}) => (
                <li key={name}>
                  <button
                    type="button"
                    class="link"
                    lang={chineseOnly()}
                    onClick={() => openExample(name, text, photos)}
                  >
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}
