// Writes `\p{Script=Han}` in our patterns as ranges of characters. V8 looks the property up anew for every pattern that names
// it, and compiles its many short ranges beyond U+FFFF one by one: with ranges, a pattern is compiled in a third of the time.
import ts from 'typescript'

/**
 * The characters of the script Han as members of a class, and with them what is unassigned between and behind them. Only the
 * marks U+16FE2 to U+16FF6 are left out. They are written as they are, so that code which rewrites patterns finds no letters.
 */
export const hanRanges =
  '\u2E80-\u2FD5々〇〡-〩〸-〻\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAD9\u{20000}-\u{3FFFD}'

/** A plugin of the bundler that does it in our sources. */
export const hanClass = () => ({
  name: 'han-class',
  transform: {
    filter: {id: /[\\/]src[\\/].*\.tsx?$/, code: 'Script=Han'},
    handler: (code, id) => withHanRanges(code, id)
  }
})

/** The text of a source file with the ranges in its patterns, and in texts of which patterns are made. */
export function withHanRanges(code, path = 'file.ts') {
  const edits = []
  const edit = (node, backslash, isInClass) => {
    const [start, end] = [node.getStart(), node.getEnd()]
    const ranged = inRanges(code.slice(start, end), backslash, isInClass)
    edits.push({start, end, text: ranged.text})
    return ranged.isInClass
  }
  const visit = node => {
    if (ts.isRegularExpressionLiteral(node)) edit(node, '\\', false)
    else if (ts.isStringLiteralLike(node)) edit(node, '\\\\', false)
    else if (ts.isTemplateExpression(node)) {
      // A class may go on behind what is put into it.
      let isInClass = edit(node.head, '\\\\', false)
      for (const {expression, literal} of node.templateSpans) {
        visit(expression)
        isInClass = edit(literal, '\\\\', isInClass)
      }
    } else ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true))
  return edits.reduceRight((done, {start, end, text}) => done.slice(0, start) + text + done.slice(end), code)
}

/** A pattern as it is written, each backslash of which is `backslash`, and whether a class is open at its end. */
function inRanges(pattern, backslash, isInClass) {
  const han = `${backslash}p{Script=Han}`
  let [text, at] = ['', 0]
  while (at < pattern.length) {
    if (pattern.startsWith(han, at)) {
      text += isInClass ? hanRanges : `[${hanRanges}]`
      at += han.length
      continue
    }
    // What a backslash takes its meaning from opens and closes no class.
    const length = pattern.startsWith(backslash, at) ? backslash.length + 1 : 1
    if (pattern[at] === '[') isInClass = true
    if (pattern[at] === ']') isInClass = false
    text += pattern.slice(at, at + length)
    at += length
  }
  return {text, isInClass}
}
