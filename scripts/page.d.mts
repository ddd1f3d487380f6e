import type {BuildOptions, RolldownOutput} from 'rolldown'

export function buildPage(root: string, file: string, options: BuildOptions): Promise<RolldownOutput>
