import type {Plugin} from 'rolldown'

export const hanRanges: string
export function hanClass(): Plugin
export function withHanRanges(code: string, path?: string): string
