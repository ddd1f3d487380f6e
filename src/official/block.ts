import type {AlignType, Break, Text} from 'mdast'
import type {ChartData} from '../compose/chart.ts'
import type {StyleName} from '../style/profile.ts'

/**
 * What an official document consists of, one block after another, for every format that writes one. Words stay the
 * text nodes of the article, so that each still knows its field of the draft; those without `data` are the document's own.
 */
export type Block =
  | Contents
  | Paragraph
  | Photo
  | Chart
  | Table
  | Letterhead
  | Attachments
  | Attendance
  | Signoff
  | Sheet
  | Imprint

/** What stands inside a paragraph. */
export type Words = ReadonlyArray<Text | Break | Marked>

/** Words that look otherwise than those around them. */
export interface Marked {
  readonly type: 'marked'
  /** A face of the profile, or a font. */
  readonly face?: string
  readonly bold?: boolean
  readonly strike?: boolean
  /** A head that runs into its paragraph. */
  readonly isRunIn?: true
  readonly children: Words
}

/** A heading that the contents lead to. */
export interface Anchor {
  /** As a word processor names such places, e.g. `_Toc000000007`. */
  readonly name: string
  /** 1 for a chapter. */
  readonly level: number
  readonly text: string
  /** Whether the whole paragraph is the heading; otherwise only the head that it begins with. */
  readonly isWhole: boolean
}

/** 目录: on pages of its own before everything else. */
export interface Contents {
  readonly type: 'contents'
  /** The lowest level among its entries, or one below. */
  readonly depth: number
  readonly entries: ReadonlyArray<Anchor>
}

/** A paragraph in a style of the profile: text, heads, the addressee, captions … */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly style: StyleName
  readonly children: Words
  /** A line is left blank below it: it ends the head of the document. */
  readonly lineAfter?: true
  /** Stands on the page of what follows. */
  readonly keepsNext?: true
  /** The contents lead here. */
  readonly anchor?: Anchor
}

/** A photo with its captions below. */
export interface Photo {
  readonly type: 'photo'
  /** A key of the article's photos. */
  readonly src: string
  readonly alt: string
  readonly captions: ReadonlyArray<Block>
}

/** A chart with its title below. */
export interface Chart {
  readonly type: 'chart'
  readonly data: ChartData
  /** What it is in words. */
  readonly alt: string
  readonly title: Paragraph
  /** The table that it draws, for formats that draw none. */
  readonly table: Table
}

/** A ruled table; its first row is its head. */
export interface Table {
  readonly type: 'table'
  /** Twips. */
  readonly widths: ReadonlyArray<number>
  readonly aligns: ReadonlyArray<AlignType>
  /** Each row has a cell for every width. */
  readonly rows: ReadonlyArray<ReadonlyArray<Words>>
}

/** 版头 (GB/T 9704—2012, 7.2); what there is none of is empty. */
export interface Letterhead {
  readonly type: 'letterhead'
  readonly form: DocumentForm
  /** 份号, 密级 and 紧急程度, one below the other. */
  readonly marks: ReadonlyArray<LetterheadMark>
  readonly issuer: Words
  /** Of a joint document (7.2.4): its other issuers, and what stands beside all of them, such as 文件. */
  readonly joint?: {readonly issuers: ReadonlyArray<Words>; readonly beside: Words}
  readonly number: Words
  /** 签发人, two a line; the first line with what names it. */
  readonly signers: ReadonlyArray<Words>
}

/** How the document is laid out: as usual, as a letter (10.1) or as minutes (10.3). */
export type DocumentForm = 'document' | 'letter' | 'minutes'

/** 份号, 密级 or 紧急程度 (7.2.1–7.2.3). */
export interface LetterheadMark {
  readonly name: 'copy-number' | 'secrecy' | 'urgency'
  readonly words: Words
}

/** 附件说明 (7.3.4): names that hang behind their numbers. */
export interface Attachments {
  readonly type: 'attachments'
  readonly names: ReadonlyArray<AttachmentName>
  readonly keepsNext?: true
}

/** The name of an attachment as it is printed, of which the first characters are its label and its number. */
export interface AttachmentName {
  readonly label: string
  readonly number: string
  readonly words: Words
}

/** 出席, 请假 and 列席 of minutes (10.3): who, hanging behind what they are. */
export interface Attendance {
  readonly type: 'attendance'
  readonly rows: ReadonlyArray<{readonly label: string; readonly words: Words}>
}

/** 署名 and 成文日期 (7.3.5). */
export interface Signoff {
  readonly type: 'signoff'
  readonly names: ReadonlyArray<Words>
  readonly date?: Words
}

/** The top of a page of its own: that of an attachment has its mark in the corner. */
export interface Sheet {
  readonly type: 'sheet'
  readonly mark?: Words
  readonly title: Words
  /** The contents lead here. */
  readonly anchor?: Anchor
}

/** 版记 (7.4) with the words that belong to its elements; what there is none of is empty. */
export interface Imprint {
  readonly type: 'imprint'
  readonly form: DocumentForm
  readonly copyTo: Words
  readonly printedBy: Words
  readonly printedOn: Words
}
