// Writes `\p{Script=Han}` out as ranges. V8 asks ICU for the script again at each place of each pattern, 40 µs a time,
// and a check that takes 100 ms compiles hundreds of such places.
import {parseSync, Visitor} from 'rolldown/utils'

/** What a class of Han holds: of the first plane as this Unicode has it, and the two planes kept for Han. */
const ranges = `${firstPlane()}\\u{20000}-\\u{3FFFF}`

function firstPlane() {
  const isHan = code => /\p{Script=Han}/u.test(String.fromCharCode(code))
  const written = code => `\\u${code.toString(16).padStart(4, '0').toUpperCase()}`
  let text = ''
  for (let code = 0; code < 0x10000; code++) {
    if (!isHan(code)) continue
    const first = code
    while (isHan(code + 1)) code++
    text += first === code ? written(first) : `${written(first)}-${written(code)}`
  }
  return text
}

/** A script in JavaScript with the patterns in it, literals and strings, written out. */
export function withHanRanges(script) {
  if (!script.includes('\\p{Script=Han}')) return script
  const edits = []
  new Visitor({
    Literal(node) {
      if (node.regex) edit([node], /\\p\{Script=Han\}|\\.|[[\]]/g, ranges)
      else if (typeof node.value === 'string') editString([node])
    },
    // What is put into a string leaves no class open.
    TemplateLiteral: node => editString(node.quasis)
  }).visit(parseSync('script.js', script).program)
  let text = ''
  let at = 0
  for (const {start, end, words} of edits.sort((a, b) => a.start - b.start)) {
    text += script.slice(at, start) + words
    at = end
  }
  return text + script.slice(at)

  function editString(parts) {
    edit(parts, /\\\\p\{Script=Han\}|\\\\\\?.|[[\]]/g, ranges.replaceAll('\\', '\\\\'))
  }

  function edit(parts, token, written) {
    let isInClass = false
    for (const part of parts) {
      for (const {0: found, index} of script.slice(part.start, part.end).matchAll(token)) {
        if (found === '[') isInClass = true
        else if (found === ']') isInClass = false
        else if (found.endsWith('p{Script=Han}')) {
          const start = part.start + index
          edits.push({start, end: start + found.length, words: isInClass ? written : `[${written}]`})
        }
      }
    }
  }
}
