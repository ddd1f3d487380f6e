// Fills templates of the same size with the peers. Run in a folder where they are installed.
import {createRequire} from 'node:module'

const require = createRequire(`${process.cwd()}/`)

/** Documents made by the template engines, by name. Their templates hold one placeholder a paragraph. */
export function peers(template, fields) {
  const PizZip = require('pizzip')
  const Docxtemplater = require('docxtemplater')
  const {createReport} = require('docx-templates')
  const data = Object.fromEntries(fields.map((text, index) => [`f${index}`, text]))
  return {
    docxtemplater: async () => {
      const document = new Docxtemplater(new PizZip(Buffer.from(template('{', '}'))))
      document.render(data)
      return document.getZip().generate({type: 'uint8array', compression: 'DEFLATE'})
    },
    'docx-templates': () =>
      createReport({template: template('+++INS ', '+++'), data, noSandbox: true, cmdDelimiter: '+++'})
  }
}
