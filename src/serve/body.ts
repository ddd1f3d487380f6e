import type {IncomingMessage} from 'node:http'
import {Wrong} from './wrong.ts'

/** Bytes of what may be sent at once. */
export const limits = {
  /** A draft, as the engine takes it. */
  draft: 8 * 1024 * 1024,
  /** A job, in which a draft of that size may stand with all its marks escaped, and others beside it. */
  job: 32 * 1024 * 1024,
  /** A photo, as the engine takes it, or a document. */
  file: 64 * 1024 * 1024
}

/** What was sent with a request. Throws `Wrong` as soon as it is more than `most` bytes. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const refusal = new Wrong(
    413,
    `送来的内容超过 ${most / 1024 / 1024} MB，没有收下；请核对文件，或分成几份。`
  )
  if (Number(request.headers['content-length'] ?? 0) > most) throw refusal
  const chunks: Uint8Array[] = []
  let size = 0
  const cut = new Wrong(400, '内容没有送全，没有收下；请再试一次。')
  // Whoever sends it may go away, or stop.
  request.on('error', () => {})
  try {
    for await (const chunk of request) {
      size += (chunk as Uint8Array).length
      if (size > most) throw refusal
      chunks.push(chunk as Uint8Array)
    }
  } catch (error) {
    throw error === refusal ? refusal : cut
  }
  const length = request.headers['content-length']
  if (length !== undefined && size !== Number(length)) throw cut
  return Buffer.concat(chunks)
}

/** A body of JSON. Throws `Wrong` for what is none. */
export async function jsonOf(request: IncomingMessage, most = limits.job): Promise<unknown> {
  // Another type could be sent by a form of another site without asking first.
  if (!/^application\/json(?:;|$)/i.test(request.headers['content-type'] ?? ''))
    throw new Wrong(415, '这个地址只收 JSON。')
  const bytes = await bodyOf(request, most)
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch {
    throw new Wrong(400, '送来的内容不是 JSON，没有收下。')
  }
}
