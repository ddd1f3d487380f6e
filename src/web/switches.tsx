import {type ReadonlySignal, signal, useSignal, useSignalEffect} from '@preact/signals'
import {useEffect, useMemo} from 'preact/hooks'
import {language, say} from './words/say.ts'

const theme = signal<'auto' | 'light' | 'dark'>(remembered('theme', ['auto', 'light', 'dark']) ?? 'auto')
language.value = remembered('language', ['zh', 'en']) ?? 'zh'

/** The language and the light of the page. */
export function Switches() {
  const isSystemDark = useSystemDark()
  useSignalEffect(() => {
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en'
    const system = isSystemDark.value ? 'dark' : 'light'
    document.documentElement.dataset.theme = theme.value === 'auto' ? system : theme.value
    remember('language', language.value)
    remember('theme', theme.value)
  })
  return (
    <>
      <select
        aria-label={say('明暗', 'Theme')}
        value={theme.value}
        onChange={event => {
          theme.value = event.currentTarget.value as 'auto'
        }}
      >
        <option value="auto">{say('随系统', 'System')}</option>
        <option value="light">{say('浅色', 'Light')}</option>
        <option value="dark">{say('深色', 'Dark')}</option>
      </select>
      <button
        type="button"
        class="quiet"
        lang={language.value === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => {
          language.value = language.value === 'zh' ? 'en' : 'zh'
        }}
      >
        {language.value === 'zh' ? 'English' : '中文'}
      </button>
    </>
  )
}

/** Whether the system wants dark pages; followed while the page is open. */
function useSystemDark(): ReadonlySignal<boolean> {
  const wants = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), [])
  const isDark = useSignal(wants.matches)
  useEffect(() => {
    const follow = () => {
      isDark.value = wants.matches
    }
    wants.addEventListener('change', follow)
    return () => wants.removeEventListener('change', follow)
  }, [])
  return isDark
}

/** What was chosen last time; a window that keeps nothing begins anew. */
function remembered<Choice extends string>(name: string, choices: ReadonlyArray<Choice>): Choice | undefined {
  try {
    return choices.find(choice => choice === localStorage.getItem(`zongshu-${name}`))
  } catch {
    return undefined
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`zongshu-${name}`, value)
  } catch {
    // Nothing is lost but a choice.
  }
}
