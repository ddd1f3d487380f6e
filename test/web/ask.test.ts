import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {ask, Unanswered} from '../../src/web/served/ask.ts'
import {ShellRefusal} from '../../src/web/shell.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A server that answers never, or with a head and never the rest. */
function silent(answer?: Partial<Response>) {
  const asked: AbortSignal[] = []
  const ended = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
    })
  vi.stubGlobal('fetch', (_: string, {signal}: {signal: AbortSignal}) => {
    asked.push(signal)
    if (signal.aborted) return Promise.reject(new DOMException('aborted', 'AbortError'))
    return answer ? Promise.resolve({...answer, arrayBuffer: () => ended(signal)}) : ended(signal)
  })
  return asked
}
const told = (asked: Promise<unknown>) => asked.then(String, error => error as Error)

test.each([
  undefined,
  {ok: true, status: 200}
])('a save that is not answered is told, and not waited for', async answer => {
  const asked = silent(answer)
  const save = told(ask('api/file?path=a', {method: 'PUT', body: '甲'}))
  await vi.advanceTimersByTimeAsync(29_000)
  expect(asked[0]!.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1000)
  const error = await save
  expect(error).toBeInstanceOf(Unanswered)
  expect((error as Error).message).toMatch(
    /^本机的“综述”程序 30 秒没有回音.*写的内容还在这个网页里.*再试一次/
  )
  expect(asked[0]!.aborted).toBe(true)
})

test('a job takes as long as it takes, and ends when nobody wants it any more', async () => {
  silent()
  const ending = new AbortController()
  let isDone = false
  const job = told(ask('api/job', {method: 'POST', body: '{}', signal: ending.signal})).finally(() => {
    isDone = true
  })
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(isDone).toBe(false)
  ending.abort()
  expect(await job).toMatchObject({name: 'AbortError'})
  expect(await told(ask('api/job', {method: 'POST', signal: ending.signal}))).toMatchObject({
    name: 'AbortError'
  })
})

test('what was answered is given, and a refusal in its own words', async () => {
  const answers = [
    new Response('{"hash": "a"}', {status: 409, headers: {etag: '"a"'}}),
    new Response('{"message": "没有做。"}', {status: 422}),
    new Response('<html>', {status: 500})
  ]
  vi.stubGlobal('fetch', async () => answers.shift())
  const answer = await ask('api/file', {method: 'PUT', expects: [409]})
  expect([answer.status, answer.etag, await answer.json(), (await answer.bytes()).length]).toEqual([
    409,
    'a',
    {hash: 'a'},
    13
  ])
  const refusal = await told(ask('api/file'))
  expect([refusal instanceof ShellRefusal, (refusal as Error).message]).toEqual([true, '没有做。'])
  expect(((await told(ask('api/file'))) as Error).message).toContain('（500）')
  expect(vi.getTimerCount()).toBe(0)
})

test('a server that is gone is told', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  const error = await told(ask('api/files'))
  expect(error).toBeInstanceOf(Unanswered)
  expect((error as Error).message).toContain('连不上本机的“综述”程序')
})
