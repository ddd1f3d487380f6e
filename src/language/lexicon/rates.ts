import {anyOf, lexicon} from './lexicon.ts'

const {may, are} = lexicon.rates
const mayPass = new RegExp(`(?:${may.map(({words}) => anyOf(words)).join('|')}|增速|增幅)$`, 'u')
const areShares = new RegExp(`(?:${anyOf(are)})$`, 'u')

/** Whether a rate of this name is of a whole, so that it cannot be more than 100%. */
export const isRateOfWhole = (name: string): boolean => areShares.test(name) || !mayPass.test(name)
