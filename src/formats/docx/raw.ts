import {BaseXmlComponent, type IContext, type IXmlableObject} from 'docx'

export type Content = BaseXmlComponent | string | undefined | false | ReadonlyArray<Content>
export type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * An element of WordprocessingML as it stands in the file. The `docx` library knows only a part of the vocabulary
 * (no `leftChars`, no content controls) and writes some of it wrongly, so our builders say what they mean; a class,
 * because the library takes nothing that is not an instance of its own.
 */
class RawElement extends BaseXmlComponent {
  readonly attributes: Attributes
  readonly children: ReadonlyArray<BaseXmlComponent | string>

  constructor(name: string, attributes: Attributes, children: ReadonlyArray<Content>) {
    super(name)
    this.attributes = attributes
    this.children = flat(children)
  }

  prepForXml(context: IContext): IXmlableObject {
    const attributes = Object.entries(this.attributes).filter(([, value]) => value !== undefined)
    const start = {_attr: Object.fromEntries(attributes)}
    if (this.children.length === 0)
      return {[this.rootKey]: attributes.length > 0 ? start : {}} as IXmlableObject
    const parts: unknown[] = attributes.length > 0 ? [start] : []
    for (const child of this.children) {
      parts.push(typeof child === 'string' ? child : child.prepForXml(context))
    }
    return {[this.rootKey]: parts} as IXmlableObject
  }
}

/** Make an element; children that are undefined, false or empty are left out. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: ReadonlyArray<Content>
): BaseXmlComponent {
  return new RawElement(name, attributes, children)
}

function flat(children: ReadonlyArray<Content>): Array<BaseXmlComponent | string> {
  const found: Array<BaseXmlComponent | string> = []
  for (const child of children) {
    if (child === undefined || child === false || child === '') continue
    if (typeof child === 'string' || child instanceof BaseXmlComponent) found.push(child)
    else found.push(...flat(child))
  }
  return found
}
