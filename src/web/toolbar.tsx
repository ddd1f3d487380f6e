import {useSignal} from '@preact/signals'
import {printableLine} from '../report/printable.ts'
import {useTools} from './desk-context.ts'
import {HistoryDialog} from './history/history-dialog.tsx'
import {pickAndOpen, writeExtra, writeOutputs} from './outputs/actions.ts'
import {save} from './outputs/save.ts'
import {mayLeave} from './start/open-file.ts'
import {Menu} from './ui/menu.tsx'
import {say} from './words/say.ts'

/** What can be done with the draft as a whole. */
export function Toolbar() {
  const tools = useTools()
  const {session, shell, mode} = tools
  const isHistory = useSignal(false)
  const {path} = session.file.value!
  const write = (...names: Parameters<typeof writeOutputs>[1]) => writeOutputs(tools, names)
  return (
    <div class="toolbar" role="toolbar" aria-label={say('文件和输出', 'File and outputs')}>
      <button
        type="button"
        class="quiet"
        onClick={async () => {
          if (await mayLeave(tools)) session.close()
        }}
      >
        {say('首页', 'Home')}
      </button>
      <h1 class="file-name" title={printableLine(path)}>
        {printableLine(path)}
        {session.isDirty.value && <b class="unsaved">{say('未存', 'unsaved')}</b>}
      </h1>
      <button type="button" onClick={() => pickAndOpen(tools)}>
        {say('打开', 'Open')}
      </button>
      <button type="button" class="primary" title="Ctrl+S" onClick={() => save(tools)}>
        {say('保存', 'Save')}
      </button>
      <button type="button" onClick={() => save(tools, {isAs: true})}>
        {say('另存为', 'Save as')}
      </button>
      <span class="gap" />
      <button type="button" class="quiet" title="Ctrl+Z" onClick={() => session.undo()}>
        {say('撤销', 'Undo')}
      </button>
      <button type="button" class="quiet" title="Ctrl+Y" onClick={() => session.redo()}>
        {say('重做', 'Redo')}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          isHistory.value = true
        }}
      >
        {say('历史', 'History')}
      </button>
      <span class="gap" />
      <div class="segments" role="group" aria-label={say('怎样写', 'How to write')}>
        <button
          type="button"
          aria-pressed={mode.value === 'form'}
          onClick={() => {
            mode.value = 'form'
          }}
        >
          {say('表单', 'Form')}
        </button>
        <button
          type="button"
          aria-pressed={mode.value === 'text'}
          onClick={() => {
            mode.value = 'text'
          }}
        >
          {say('原文', 'Text')}
        </button>
      </div>
      <Menu
        id="outputs"
        title={say('导出', 'Export')}
        items={[
          {
            title: say('Word 文稿', 'Word document'),
            hint: say('公文格式', '.docx'),
            act: () => write('docx')
          },
          {
            title: say('审阅稿', 'Review copy'),
            hint: say('领导在上面改，改完拖回来', 'comes back'),
            act: () => write('review')
          },
          {
            title: say('修改清单', 'Check sheet'),
            hint: say('可打印、打勾', 'to print'),
            act: () => write('sheet')
          },
          {title: say('纯文字稿', 'Markdown'), hint: '.md', act: () => write('md')},
          {title: say('草稿文件', 'Draft file'), hint: '.yaml', act: () => write('yaml')},
          {
            title: say('全部（一个压缩包）', 'All in one zip'),
            hint: '.zip',
            act: () => write('docx', 'review', 'md', 'sheet', 'yaml')
          },
          ...shell.can.extras.map(({name, title, english}) => ({
            title: say(title, english),
            act: () => writeExtra(tools, name)
          }))
        ]}
      />
      {isHistory.value && (
        <HistoryDialog
          close={() => {
            isHistory.value = false
          }}
        />
      )}
    </div>
  )
}
