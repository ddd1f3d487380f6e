import type {ReadonlySignal} from '@preact/signals'

/**
 * Where the page lives: alone in one file (`file-shell.ts`), or handed out by `zongshu serve` (`served-shell.ts`). All that the
 * page wants from outside goes through here; what only one of them can is optional, and the page shows it only where it is there.
 */
export interface Shell {
  readonly sort: 'file' | 'served'
  readonly can: Capabilities
  /** Let the user choose files; empty when they thought better of it. */
  pick(sort: PickSort): Promise<ReadonlyArray<OpenedFile>>
  /** A folder with all drafts, documents and photos in it; undefined when the user thought better of it. */
  pickFolder?(): Promise<ReadonlyArray<OpenedFile> | undefined>
  /** What lies in the folder that is served. */
  list?(): Promise<Listing>
  /** A file again, by the path it was opened under. Throws `ShellRefusal`. */
  read(path: string): Promise<OpenedFile>
  /**
   * Save a draft where it was opened. Never writes over what somebody else saved there since `hash` was read; undefined when
   * the user was asked for a name and thought better of it.
   */
  save(draft: SavedDraft): Promise<Saved | undefined>
  /** Save it under a name that the user chooses; undefined when they thought better of it. */
  saveAs(draft: Omit<SavedDraft, 'hash'>): Promise<Saved | undefined>
  /** Hand over what was made; gives the sentence that tells where it is. */
  write(files: ReadonlyArray<MadeFile>, beside?: string): Promise<string>
  /** The bytes of a photo that a draft names; undefined when there is none. */
  photo(draft: string, photo: string): Promise<Uint8Array | undefined>
  /** Keep photos for a draft; gives the paths that the draft calls them by. */
  keepPhotos(draft: string, photos: ReadonlyArray<MadeFile>): Promise<ReadonlyArray<string>>
  /** Which names of tables are which figures of a draft, as `zongshu figures` keeps it beside it; undefined where nobody said. */
  mapping(draft: string): Promise<string | undefined>
  /** Keep that for the next table. */
  keepMapping(draft: string, text: string): Promise<void>
  /** Whether photos are kept only for as long as the page is open: the browser's store is full, or keeps nothing. */
  readonly isPhotoUnkept?: ReadonlySignal<boolean>
  /** The copies of a draft that are kept in its folder by themselves, the newest first. */
  copies?(path: string): Promise<ReadonlyArray<FolderCopy>>
  /** Pages as Typst sets them. Throws `ShellRefusal`. */
  preview?(asked: PreviewAsked, signal: AbortSignal): Promise<ReadonlyArray<PreviewPage>>
  /** Formats that only a machine behind the page can write. Throws `ShellRefusal`. */
  extra?(asked: ExtraAsked): Promise<ReadonlyArray<MadeFile>>
}

export interface Capabilities {
  /** Whether saving writes the file that was opened; otherwise every save is a download. */
  readonly saves: boolean
  /** Formats that `preview` shows, beside the page's own. */
  readonly previews: ReadonlyArray<PreviewFormat>
  /** Formats that `extra` writes. */
  readonly extras: ReadonlyArray<ExtraFormat>
}

export type PickSort = 'draft' | 'document' | 'photos' | 'table' | 'any'
export type PreviewFormat = 'pdf' | 'press'

export interface ExtraFormat {
  /** As the engine calls it: `pdf`, `press`, or an output of a page such as `idml`. */
  readonly name: string
  /** As a clerk calls it. */
  readonly title: string
  readonly english: string
}

/** A file that was opened, as it was then. */
export interface OpenedFile {
  /** What it is called and found under; below the folder that was opened, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string
}

export interface ListedFile {
  readonly path: string
  readonly sort: 'draft' | 'document' | 'photo'
  readonly size: number
  /** Milliseconds since 1970. */
  readonly changed: number
}

/** What lies in a folder, and whether there is more than is listed. */
export interface Listing {
  readonly files: ReadonlyArray<ListedFile>
  readonly isCut: boolean
}

export interface SavedDraft {
  readonly path: string
  readonly text: string
  /** Of the file as it was read; undefined for a new one. */
  readonly hash?: string
}

/** What became of a save: done, or left undone because the file says something else by now. */
export type Saved =
  | {readonly path: string; readonly hash: string; readonly conflict?: undefined}
  | {readonly path: string; readonly hash: string; readonly conflict: Conflict}

/** Both versions of a draft that two people changed; `hash` of the outcome is that of `theirs`. */
export interface Conflict {
  readonly ours: string
  readonly theirs: string
}

export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FolderCopy {
  /** When, in milliseconds since 1970. */
  readonly time: number
  text(): Promise<string>
}

export interface PreviewAsked {
  readonly path: string
  readonly text: string
  readonly format: PreviewFormat
}

export interface PreviewPage {
  /** SVG with nothing in it that runs or loads; words that know their field carry `data-path` (JSON). */
  readonly svg: string
  /** Points. */
  readonly width: number
  readonly height: number
}

export interface ExtraAsked {
  readonly path: string
  readonly text: string
  readonly formats: ReadonlyArray<string>
  readonly stage: 'draft' | 'final'
}

/** What the user can put right, in one Chinese sentence. */
export class ShellRefusal extends Error {}
