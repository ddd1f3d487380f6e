import type {Notice} from '../notice.ts'

/** A photo that is not there, is none, or lies elsewhere. */
export const photoUnreadable: Notice = {
  id: 'photo-unreadable',
  title: {zh: '图片用不了', en: 'Photo that cannot be used'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '草稿里写的图片文件不存在、是空的、不是图片，或者不在草稿所在的文件夹里，所以没有放进文件。',
    en: 'The photo is missing, empty, no image, or outside the folder of the draft.'
  },
  how: {
    zh: '把 JPG、PNG 或 WebP 照片放进草稿所在的文件夹（如 photos/），文件名写成与实际一致。',
    en: 'Put a JPEG, PNG or WebP file into the folder of the draft and name it as it is.'
  }
}

/** A photo that could not be put into the document as it is. */
export const photoUnusable: Notice = {
  id: 'photo-unusable',
  title: {zh: '照片没有放进去', en: 'Photo left out'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '照片打不开、不完整或过大，文中留了位置，没有放照片。',
    en: 'The photo cannot be read, is incomplete or too large.'
  },
  how: {
    zh: '换一张 JPEG、PNG 或 WebP 照片，长边 6000 像素以内即可。',
    en: 'Use a JPEG, PNG or WebP of at most 6000 pixels.'
  }
}

/** Everything this room may find, for `zongshu explain`. */
export const photoNotices: ReadonlyArray<Notice> = [photoUnreadable, photoUnusable]
