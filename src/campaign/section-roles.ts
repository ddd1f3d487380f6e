import type {Role} from '../model/roles.ts'
import {roleNamed} from '../model/roles.ts'
import type {Section} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import type {HeadingRole} from './heading-role.ts'

/** What is known of the side that a section is about. */
export interface SectionRoles {
  /** The ids of the roles that it names. */
  readonly named: ReadonlyArray<string>
  /** Those that its headings show, where it names none, or only ones that may be about any side of the work. */
  readonly shown: ReadonlyArray<string>
}

/** Roles that leave open which side of the work a chapter is about: 其他, 主要做法, 成效. */
export const openRoles: ReadonlySet<string> = new Set(['other', 'practices', 'results'])

/** The roles of a section: what it says it is about, or what its headings show. */
export function rolesOfSection(
  section: Section,
  roles: ReadonlyArray<Role>,
  read: HeadingRole
): SectionRoles {
  const named = (section.role ?? []).map(({text}) => roleNamed(roles, text)?.id ?? text)
  const isOpen = named.every(id => openRoles.has(id))
  return {named, shown: isOpen ? shownBy(section, read) : []}
}

function shownBy({heading, measures = []}: Section, read: HeadingRole): string[] {
  const headings = [heading, ...measures.map(one => one.heading)]
  const shown = headings.flatMap(phrases => {
    const said = phrases && read(joined(phrases))
    return said ? said.all : []
  })
  return [...new Set(shown)]
}

/** A heading as one line. */
export const joined = (phrases: ReadonlyArray<Value>): string => phrases.map(({text}) => text).join('，')
