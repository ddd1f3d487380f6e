// A document that was copied out of a mail, with the mail around it.

const field =
  /^[\s　>]*(?:发件人|收件人|抄送|密送|主题|日期|发送时间|时间|附件|From|To|Cc|Bcc|Subject|Date|Sent)[\s　]*[:：]/i
/** No document begins so. */
const ofMail = /^[\s　]*(?:发件人|收件人|From|Sent)[\s　]*[:：]/im
const quoted = /^[ \t]*>[ \t]?/
/** As mail programs divide a mail from what was sent before, and from who sends it. */
const forwarded = /^[\s　]*-{2,}\s*(?:原始邮件|转发的?邮件|Original Message|Forwarded message)/i
const signature = /^--[ \t]*$/

/**
 * The text of a mail without the mail: its fields at the head, what is said around the document that it quotes, marks of
 * quotation, and who sends it. Lines keep their numbers. As it is, where it is none.
 */
export function withoutMail(text: string): {
  readonly text: string
  readonly furniture: ReadonlyArray<string>
} {
  if (!ofMail.test(text.slice(0, 2000))) return {text, furniture: []}
  const lines = text.split('\n')
  const first = lines.findIndex(line => line.trim() !== '')
  let head = first
  while (head < lines.length && field.test(lines[head]!)) head++
  if (head - first < 2) return {text, furniture: []}
  const marked = lines.flatMap((line, index) => (index >= head && quoted.test(line) ? [index] : []))
  const words = (all: ReadonlyArray<number>) => all.reduce((sum, at) => sum + lines[at]!.trim().length, 0)
  const rest = lines.flatMap((_, index) => (index >= head ? [index] : []))
  const isQuoted = words(marked) * 2 > words(rest)
  const from = isQuoted ? marked[0]! : afterForwarded()
  const to = isQuoted ? marked.at(-1)! + 1 : signatureAt()
  const isOfMail = (index: number) =>
    index < from || index >= to || (isQuoted && !quoted.test(lines[index]!) && lines[index]!.trim() !== '')
  return {
    text: lines
      .map((line, index) => (isOfMail(index) ? '' : isQuoted ? line.replace(quoted, '') : line))
      .join('\n'),
    furniture: lines.flatMap((line, index) => (isOfMail(index) && line.trim() ? [line.trim()] : []))
  }

  function afterForwarded(): number {
    const divided = lines.findIndex(line => forwarded.test(line))
    let at = divided < 0 ? head : divided + 1
    while (at < lines.length && (field.test(lines[at]!) || lines[at]!.trim() === '')) at++
    return at
  }

  function signatureAt(): number {
    const at = lines.findIndex((line, index) => index > head && signature.test(line))
    return at < 0 ? lines.length : at
  }
}
