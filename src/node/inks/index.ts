import type {OpenInks} from '../../photo/inks.ts'

/** What photos are turned into for the press; few commands load what does it. */
export const inks: OpenInks = async profile => (await import('./open-inks.ts')).openInks(profile)
