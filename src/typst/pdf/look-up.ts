import type {Pdf, PdfObject} from './pdf-objects.ts'
import {type Dictionary, isDictionary, type PdfValue, readValues} from './read-values.ts'

/** Finds objects of a PDF. */
export interface Lookup {
  /** The value, or that of the object which it names. */
  value(value: PdfValue | undefined): PdfValue | undefined
  dictionary(value: PdfValue | undefined): Dictionary
  /** The bytes of the object that it names, as they are written. */
  stream(value: PdfValue | undefined): Uint8Array
}

export function lookIn({objects}: Pdf): Lookup {
  const object = (value: PdfValue | undefined): PdfObject | undefined =>
    typeof value === 'object' && 'object' in value ? objects.get(value.object) : undefined
  const look: Lookup = {
    value(value) {
      const found = object(value)
      return found ? readValues(found.text)[0] : value
    },
    dictionary(value) {
      const found = look.value(value)
      if (!isDictionary(found)) throw new Error('Cannot read the PDF: a dictionary is not there')
      return found
    },
    stream(value) {
      const found = object(value)?.stream
      if (!found) throw new Error('Cannot read the PDF: a stream is not there')
      return found
    }
  }
  return look
}
