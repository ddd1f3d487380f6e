export * from './browser.ts'
export {nodePorts} from './node/ports.ts'
