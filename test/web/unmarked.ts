import type {Page} from 'playwright-core'

/** Chinese words of an English page that can be seen or heard and are not marked as Chinese. */
export const unmarked = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    // Names of files stay as they are.
    const isChinese = (words: string | null) =>
      /\p{Script=Han}/u.test((words ?? '').replace(/[^\s“”]+\.(?:docx|ya?ml|md|html|zip)\b/g, ''))
    for (const part of document.body.querySelectorAll('*')) {
      if (part.closest('[lang]')?.getAttribute('lang') !== 'en') continue
      if (part.closest('.cm-editor, .sheet, script, style')) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (isChinese(part.getAttribute(name))) found.push(`${name}: ${part.getAttribute(name)}`)
      for (const node of part.childNodes)
        if (node.nodeType === Node.TEXT_NODE && isChinese(node.textContent)) found.push(node.textContent!)
    }
    return [...new Set(found)]
  })
