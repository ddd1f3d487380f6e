/**
 * Whether a `#` behind a blank begins a comment, as it does to YAML: `# 说明`, `## 说明`, `#校验忽略 …`. Behind `#重点`, `#3` and
 * `#石榴红#` it is a word, or the words that follow would be lost.
 */
export function beginsComment(text: string, at: number, end: number): boolean {
  const next = text.slice(at + 1, Math.min(end, at + 12))
  return next === '' || /^(?:[\s#!]|校验|[校检较效交][验检查]\s?(?:忽略|乎略|勿略)|zongshu)/.test(next)
}

/**
 * Whether a comment behind a text reads as if it were the rest of it: `改造1 # 楼等12栋，惠及400户。` Who comments leaves more
 * than a blank, or does so behind a value that is none of a sentence.
 */
export function seemsText(before: string, comment: string): boolean {
  const words = comment.replace(/^#+\s*/, '').trimEnd()
  const value = before.trim()
  const isSentence = /[\p{N}A-Za-z]$/u.test(value) || /[，；、]/u.test(value) || value.length >= 12
  return (
    isSentence &&
    !/\s\s$/.test(before) &&
    /^\p{Script=Han}/u.test(words) &&
    (/[。！？；]$/u.test(words) || (/[，、]/u.test(words) && words.length > 12)) &&
    !/[。！？；]$/u.test(value)
  )
}
