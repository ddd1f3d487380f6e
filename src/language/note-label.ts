/** What newspapers and sites call the words that stand before an article, when they are none of its own. */
const names =
  '编者按|编者的话|编者语|编前语|按语|按|开栏语|开栏的话|开篇的话|核心提示|核心阅读|内容提要|内容提示|内容摘要|阅读提示|新闻提示|提要|导读|摘要'

const label = new RegExp(
  `^\\s*(?:[■◆●▲]\\s*)?(?:[【［（(](?:${names})[】］）)][：:]?|(?:${names})(?:[：:]|$))\\s*`
)

/** The name that a note begins with, as it stands there with the mark behind it: 核心提示： or 【编者按】. */
export const noteLabel = (text: string): string | undefined => label.exec(text)?.[0]
