import {parentPort} from 'node:worker_threads'
import {type Job, nodePorts, openWorkspace, runJob} from 'zongshu'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)

// A job is plain JSON and an outcome plain values, so that both go between threads as they are.
parentPort!.on('message', async (job: Job) => parentPort!.postMessage(await runJob(job, workspace, ports)))
