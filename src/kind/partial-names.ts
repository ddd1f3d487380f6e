/** What the shared partials are called in Chinese: a template may use either name. */
const names: Readonly<Record<string, string>> = {
  title: '标题',
  byline: '署名',
  'editors-note': '编者按',
  addressee: '主送',
  lead: '导语',
  chapters: '章节',
  honors: '荣誉',
  outlook: '展望',
  photos: '图片',
  attachments: '附件',
  signoff: '落款',
  indicators: '指标',
  annex: '数据表',
  letterhead: '版头',
  imprint: '版记',
  annotation: '附注',
  'attachment-bodies': '附件正文'
}

/** The Chinese name of a shared partial; undefined where it has none. */
export const chineseNameOf = (name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined

/** The text of a partial, by its own name or the Chinese one. */
export function partialNamed(partials: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(partials, name)) return partials[name]
  const english = Object.keys(names).find(one => names[one] === name)
  return english !== undefined && Object.hasOwn(partials, english) ? partials[english] : undefined
}

/** The partials, and again under their Chinese names those that a template calls by them. */
export function withChineseNames(
  template: string,
  partials: Readonly<Record<string, string>>
): Readonly<Record<string, string>> {
  const called = Array.from(template.matchAll(/\{\{~?>\s*([^\s}~]+)/g), ([, name]) => name!)
  const more = called.flatMap(name => {
    const text = Object.hasOwn(partials, name) ? undefined : partialNamed(partials, name)
    return text === undefined ? [] : [[name, text] as const]
  })
  return more.length > 0 ? {...partials, ...Object.fromEntries(more)} : partials
}
