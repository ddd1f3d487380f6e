/** The sorts of evidence (佐证), and which files may be which. */
export const evidenceSorts = {
  文件: /\.(?:pdf|docx?|wps|ofd|jpe?g|png|tiff?)$/i,
  照片: /\.(?:jpe?g|png|heic|webp|bmp|tiff?)$/i,
  数据表: /\.(?:xlsx?|et|csv|pdf)$/i,
  说明: /\.(?:docx?|wps|txt|md|pdf)$/i
} as const

/** The sorts that a file may be, by its name. */
export const sortsOf = (path: string): string[] =>
  Object.entries(evidenceSorts).flatMap(([sort, ending]) => (ending.test(path) ? [sort] : []))
