import {Refusal} from '../engine/ports.ts'
import {peer} from './peers.ts'
import {type Store, StoreAway} from './store.ts'

/** Milliseconds that one request may take. */
const longest = 120_000

/**
 * A store in an S3-compatible service. The keys are those of `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`;
 * `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL` says where it is, `AWS_REGION` in which region (default `us-east-1`).
 */
export function s3Store(address: string, env: NodeJS.ProcessEnv): Store {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*?))?\/?$/.exec(address) ?? []
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: region = 'us-east-1'
  } = env
  const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL ?? `https://s3.${region}.amazonaws.com`
  if (!bucket) throw new Refusal(`存放处写的是“${address}”；要写成 s3://桶名/前缀。`)
  if (!accessKeyId || !secretAccessKey)
    throw new Refusal('用 s3:// 存放，要有环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。')
  const client = new (peer('aws4fetch').AwsClient)({
    accessKeyId,
    secretAccessKey,
    service: 's3',
    region,
    retries: 1
  })
  const place = [endpoint.replace(/\/$/, ''), bucket, ...(prefix === '' ? [] : [prefix])].join('/')
  const ask = async (name: string, method: string, body?: Uint8Array): Promise<Response> => {
    try {
      const signal = AbortSignal.timeout(longest)
      const answer = await client.fetch(`${place}/${name}`, {method, signal, ...(body ? {body} : {})})
      if (answer.status < 500 && answer.status !== 429) return answer
      await answer.body?.cancel()
    } catch (error) {
      throw new StoreAway(`连不上存放处“${endpoint}”：${(error as Error).message}。`)
    }
    throw new StoreAway(`存放处“${endpoint}”现在忙不过来或出了故障。`)
  }
  const refuse = (name: string, {status}: Response): never => {
    throw new Refusal(`存放处“${address}”的“${name}”没有取到或没有存下（HTTP ${status}）；请核对地址和密钥。`)
  }
  return {
    // A bucket is made by those who run the service.
    begin: async () => {},
    async has(name) {
      const answer = await ask(name, 'HEAD')
      if (answer.status === 404) return false
      return answer.ok || refuse(name, answer)
    },
    async get(name) {
      const answer = await ask(name, 'GET')
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : refuse(name, answer)
    },
    async put(name, bytes) {
      const answer = await ask(name, 'PUT', bytes)
      if (!answer.ok) refuse(name, answer)
      await answer.arrayBuffer()
    }
  }
}
