/** Small changes of a program, each of which some test should notice. */
import ts from 'typescript'

/** Operators and what each becomes. */
const operators = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '*': '/',
  '/': '*',
  '-': '+'
}

/** Methods and what each becomes. */
const methods = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith'
}

/**
 * The mutants of a TypeScript text. `start` and `end` count UTF-16 units and bound what is replaced by `to`; `isStatic`
 * is what runs when the file is loaded, so that no test can be said to run it.
 */
export function mutantsIn(text) {
  const mutants = []
  const visit = (node, isStatic) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return
    for (const to of changesOf(node))
      mutants.push({
        start: node.getStart(),
        end: node.getEnd(),
        to,
        isStatic,
        isStatement: ts.isExpressionStatement(node)
      })
    node.forEachChild(child => visit(child, isStatic && !ts.isFunctionLike(node)))
  }
  visit(parsed(text), true)
  return mutants
}

/** The text with mutants woven in: `__mutant(id)` says which of them runs, `__runs(file)` that a function of the file does. */
export function woven(text, mutants, file) {
  const at = new Map()
  for (const mutant of mutants) {
    const key = `${mutant.start} ${mutant.end} ${mutant.isStatement}`
    at.set(key, [...(at.get(key) ?? []), mutant])
  }
  const probe = `__runs(${JSON.stringify(file)})`
  const emit = node => {
    const mine = at.get(`${node.getStart()} ${node.getEnd()} ${ts.isExpressionStatement(node)}`) ?? []
    at.delete(`${node.getStart()} ${node.getEnd()} ${ts.isExpressionStatement(node)}`)
    let inner = ''
    let from = node.getStart()
    node.forEachChild(child => {
      // A shorthand may name one place twice.
      if (child.getStart() < from) return
      inner += text.slice(from, child.getStart()) + emit(child)
      from = child.getEnd()
    })
    inner += text.slice(from, node.getEnd())
    if (ts.isBlock(node) && ts.isFunctionLike(node.parent)) inner = `{${probe};${inner.slice(1)}`
    const alone = ts.isExpressionStatement(node) && (ts.isBlock(node.parent) || ts.isSourceFile(node.parent))
    const whole = mine.reduce(
      (rest, {id, to, isStatement}) =>
        isStatement ? `if (!__mutant(${id})) {${rest}}` : `(__mutant(${id}) ? (${to}) : (${rest}))`,
      inner
    )
    const isBody = ts.isArrowFunction(node.parent ?? node) && node.parent.body === node && !ts.isBlock(node)
    return `${alone ? ';' : ''}${isBody ? `(${probe}, ${whole})` : whole}`
  }
  const source = parsed(text)
  return text.slice(0, source.getStart()) + emit(source)
}

function parsed(text) {
  return ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS)
}

/** What an expression or a statement may be changed to. */
function* changesOf(node) {
  if (ts.isBinaryExpression(node)) {
    const to = operators[node.operatorToken.getText()]
    if (to) yield `${node.left.getText()} ${to} ${node.right.getText()}`
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    yield node.operand.getText()
  if (ts.isNumericLiteral(node) && isValue(node)) yield `${Number(node.text) + 1}`
  if (node.kind === ts.SyntaxKind.TrueKeyword && isValue(node)) yield 'false'
  if (node.kind === ts.SyntaxKind.FalseKeyword && isValue(node)) yield 'true'
  if (isCondition(node)) yield 'false'
  if (ts.isExpressionStatement(node) && ts.isCallExpression(unwaited(node.expression))) yield ''
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    !ts.isOptionalChain(node)
  )
    yield* changedCalls(node)
}

function* changedCalls(node) {
  const {expression, name} = node.expression
  const args = node.arguments.map(each => each.getText()).join(', ')
  const method = Object.hasOwn(methods, name.text) && methods[name.text]
  if (method) yield `${expression.getText()}.${method}(${args})`
  if (name.text === 'filter') yield expression.getText()
}

function isCondition(node) {
  return ts.isIfStatement(node.parent ?? node) && node.parent.expression === node
}

/** Whether a literal is a value: no type, no name of a property. */
function isValue(node) {
  const {parent} = node
  const isName =
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  return !ts.isLiteralTypeNode(parent) && !isName
}

function unwaited(node) {
  return ts.isAwaitExpression(node) ? node.expression : node
}
