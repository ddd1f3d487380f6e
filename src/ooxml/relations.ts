import {declaration, ns, tag} from './xml.ts'

/** Content types of the parts we write. */
export const contentTypes = {
  main: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  word: (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`
}

const coreRelation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** One part's reference to another. */
export interface Relation {
  readonly id: string
  readonly relation: string
  readonly target: string
}

export function relationXml({id, relation, target}: Relation): string {
  const type = relation === 'core-properties' ? coreRelation : `${ns.r}/${relation}`
  return tag('Relationship', {Id: id, Type: type, Target: target})
}

/** A `.rels` part. */
export function relationshipsXml(relations: ReadonlyArray<Relation>): string {
  return `${declaration}${tag('Relationships', {xmlns: ns.package}, ...relations.map(relationXml))}`
}

interface TypedPart {
  readonly name: string
  readonly contentType?: string
}

export function overrideXml({name, contentType}: TypedPart): string {
  return contentType ? tag('Override', {PartName: `/${name}`, ContentType: contentType}) : ''
}

/** `[Content_Types].xml`. */
export function typesXml(parts: ReadonlyArray<TypedPart>): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg']
  ] as const
  const types = defaults.map(([extension, type]) => tag('Default', {Extension: extension, ContentType: type}))
  return `${declaration}${tag('Types', {xmlns: ns.types}, ...types, ...parts.map(overrideXml))}`
}
