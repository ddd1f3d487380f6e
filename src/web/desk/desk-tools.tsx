import {say} from '../words/say.ts'
import type {Desk} from './desk.ts'

interface DeskToolsProps {
  readonly desk: Desk
  /** What was said last. */
  readonly said: string
  readonly pickFolder: (() => Promise<void>) | undefined
  pick(): Promise<void>
  exportSheet(): Promise<void>
}

/** What can be done with the desk, and how far it is. */
export function DeskTools({desk, said, pickFolder, pick, exportSheet}: DeskToolsProps) {
  const {files, written, others, lonely, waiting, stage} = desk
  const all = files.value.length
  return (
    <header class="desk-tools">
      <p class="desk-buttons">
        {pickFolder && (
          <button type="button" class="primary" onClick={pickFolder}>
            {say('打开文件夹', 'Open a folder')}
          </button>
        )}
        <button type="button" onClick={pick}>
          {say('选几份稿子', 'Choose files')}
        </button>
        {all > 0 && (
          <>
            <button type="button" onClick={exportSheet} disabled={waiting.value > 0}>
              {say('写成修改清单', 'Write a check sheet')}
            </button>
            <button type="button" onClick={() => desk.clear()}>
              {say('清空', 'Clear')}
            </button>
            <label>
              <input
                type="checkbox"
                checked={stage.value === 'final'}
                onChange={event => void desk.setStage(event.currentTarget.checked ? 'final' : 'draft')}
              />
              {say('按报送前的要求（待填算错误）', 'As before submission (slots are errors)')}
            </label>
          </>
        )}
      </p>
      <p role="status" class="desk-progress">
        {all > 0 &&
          (waiting.value > 0
            ? say(
                `正在检查 ${all - waiting.value + 1}/${all}……`,
                `Checking ${all - waiting.value + 1}/${all}…`
              )
            : say(`检查完 ${all} 份。`, `${all} files checked.`))}
        {said && ` ${said}`}
      </p>
      {written.value.length > 0 && (
        <p>
          {say(
            `另有 ${written.value.length} 份是由这里的草稿写成的，没有重复检查。`,
            `${written.value.length} documents were written of these drafts and are not checked again.`
          )}{' '}
          <button type="button" onClick={() => void desk.addWritten()}>
            {say('也检查它们', 'Check them, too')}
          </button>
        </p>
      )}
      {lonely.value.size > 0 && (
        <p>
          {say(
            `${lonely.value.size} 份草稿的照片没有一起拿来，照片没有检查。`,
            `${lonely.value.size} drafts came without their photos, which were not checked.`
          )}
        </p>
      )}
      {others.value.length > 0 && (
        <p>
          <small title={others.value.join('\n')}>
            {say(
              `没有用到 ${others.value.length} 个文件（表格、旧版 Word 等）。旧版 .doc 和 .wps 请先另存为 .docx。`,
              `${others.value.length} files were not used (tables, old Word files). Save .doc and .wps as .docx first.`
            )}
          </small>
        </p>
      )}
    </header>
  )
}
