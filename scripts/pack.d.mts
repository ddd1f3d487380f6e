import type {Plugin} from 'vite'

export function packed(root: string): Plugin
