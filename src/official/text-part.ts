import type {Text} from 'mdast'
import {slice} from '../model/value.ts'

/** A part of a text that still knows its field. */
export function textPart(node: Text, start: number, end = node.value.length): Text {
  const value = node.data?.value
  const data = value ? {...node.data, value: slice(value, start, end)} : node.data
  return {...node, value: node.value.slice(start, end), ...(data ? {data} : {})}
}
