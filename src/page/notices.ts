import type {Notice} from '../notice.ts'

export const pageInvalid: Notice = {
  id: 'page-invalid',
  title: {zh: '版面文件写得不对', en: 'Page that cannot be laid out'},
  severity: 'error',
  basis: '本工具',
  why: {zh: '版面文件里的这一项没法照着排。', en: 'The page cannot be laid out as the file says.'},
  how: {zh: '照提示改正；docs/press.md 有完整的例子。', en: 'See docs/press.md for a full example.'}
}

export const overset: Notice = {
  id: 'overset',
  title: {zh: '版面放不下', en: 'Text that does not fit the page'},
  severity: 'error',
  basis: '本工具',
  why: {zh: '版面排满以后还剩下一些字，没有印出来。', en: 'The page is full, and some words are not on it.'},
  how: {
    zh: '删减文字、减少照片，或在 page.yaml 里给它更大的版面、允许转版。',
    en: 'Cut words or photos, or give it more room in page.yaml.'
  }
}

export const wrongWeekday: Notice = {
  id: 'wrong-weekday',
  title: {zh: '报眉上的星期与日期不符', en: 'Day of the week that does not fit the date'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '报眉的日期和星期一起印在版面上，两样总有一样错了。',
    en: 'One of the two in the masthead is wrong.'
  },
  how: {zh: '核对出版日期，改正日期或星期。', en: 'Correct the date or the day.'}
}

export const pageNotFull: Notice = {
  id: 'page-not-full',
  title: {zh: '版面没有排满', en: 'Page that is not full'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '稿件和照片按常用的大小排下来，版面下方还空着。',
    en: 'At their usual sizes, the stories and photos leave the foot of the page empty.'
  },
  how: {
    zh: '加一篇稿件或几幅照片，或在“纸张”里换小一号的纸。',
    en: 'Add a story or photos, or use a smaller paper.'
  }
}

export const pageTight: Notice = {
  id: 'page-tight',
  title: {zh: '版面排得很紧', en: 'Page set tight'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '字多，照平常的行距放不下，全版的行距紧了一些。',
    en: 'At the usual pitch the words find no room, so lines stand closer on the whole page.'
  },
  how: {
    zh: '删几段或换大一号的纸，就恢复平常的行距。',
    en: 'With fewer words, or a larger paper, lines stand as usual.'
  }
}

export const halfWidthOnPage: Notice = {
  id: 'page-half-width',
  title: {zh: '版面已改用全角标点', en: 'Marks made full-width on the page'},
  severity: 'hint',
  basis: 'GB/T 15834—2011',
  why: {
    zh: '中文里的半角标点排不好行，版面上已换成全角；草稿没有动。',
    en: 'Half-width marks break lines badly; the page has full-width ones, the draft is unchanged.'
  },
  how: {zh: '用 zongshu lint --fix 把草稿也改过来。', en: 'Mend the draft with `zongshu lint --fix`.'}
}

export const lowResolution: Notice = {
  id: 'low-resolution',
  title: {zh: '照片不够清晰', en: 'Photo of low resolution'},
  severity: 'warning',
  basis: '通用印刷规范',
  why: {
    zh: '照片按版面上的大小印出来每英寸像素太少，会发虚。',
    en: 'At its size on the page the photo has too few pixels per inch.'
  },
  how: {zh: '换一张更大的原图，或把照片排小一些。', en: 'Use a larger original, or print it smaller.'}
}

export const placesOverlap: Notice = {
  id: 'places-overlap',
  title: {zh: '稿件的位置排不开', en: 'Stories that are in one another’s way'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '照这样的位置，一篇会压住另一篇，或排到纸外，印出来读不成。',
    en: 'At these places one story covers another, or leaves the paper.'
  },
  how: {
    zh: '改“起栏”“占栏”“起行”“占行”，或不写它们，由版式安排。',
    en: 'Correct column, columns, row and rows, or leave them out.'
  }
}

export const bannerTooLong: Notice = {
  id: 'banner-too-long',
  title: {zh: '栏题太长', en: 'Column title that is too long'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '栏题和联办单位排在一条里，字太多就排得很小、占去正文的地方。',
    en: 'A column title and its hosts stand in one strip; too many words take the room of the stories.'
  },
  how: {zh: '把栏题缩到 20 字以内，联办单位只写主要的。', en: 'Shorten the title to 20 characters.'}
}

export const photoCropped: Notice = {
  id: 'photo-cropped',
  title: {zh: '照片裁去较多', en: 'Photo cropped much'},
  severity: 'warning',
  basis: '通用编排惯例',
  why: {
    zh: '版面紧，照片裁去了四分之一以上，人物或主体可能不全。',
    en: 'The page is tight: more than a quarter of the picture is cut away.'
  },
  how: {
    zh: '看小样上要紧的部分还在不在；删些文字或减一幅照片，照片就能排全。',
    en: 'Look at the proof; with fewer words or photos it is shown whole.'
  }
}

export const officialPartsLeftOut: Notice = {
  id: 'official-parts-left-out',
  title: {zh: '版面不排公文要素', en: 'Official parts left out of the page'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '报纸不登红头、文号、主送、附件、附表、附注和版记；它们照样写进 DOCX 和公文 PDF。',
    en: 'Newspapers print no letterhead, addressee, attachments, annex or imprint; the official document has them.'
  },
  how: {
    zh: '不用改；要登附表里的数据，请写进正文。给报纸的稿子也可以换成“报纸综述”等文种。',
    en: 'Nothing to do; write what should be printed into the text.'
  }
}

export const titleOnPageTooLong: Notice = {
  id: 'page-title-too-long',
  title: {zh: '版面上的标题太长', en: 'Title too long for the page'},
  severity: 'warning',
  basis: '通用编排惯例',
  why: {
    zh: '报纸标题一般一两行；再长就要排成许多行小字，占去正文的地方，也不醒目。',
    en: 'A newspaper title has a line or two; a longer one stands in many small lines and takes the room of the text.'
  },
  how: {
    zh: '把标题缩短，细节移到副题或导语；副题一般不超过 40 字。',
    en: 'Shorten the title; move details to the deck or the lead.'
  }
}

export const pageReplanned: Notice = {
  id: 'page-replanned',
  title: {zh: '没有照版式排', en: 'Page laid out in another way than asked for'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '照所写的版式，有的文字放不下，或照片要裁去许多、版面空得太多；这样排都放得下。',
    en: 'As asked for, words would find no room, photos would lose much, or much would stay empty.'
  },
  how: {
    zh: '看小样；一定要照原来的版式，就删些文字，或用“起栏”“占栏”定下位置。',
    en: 'Look at the proof; to keep the layout, cut words, or give places with column and columns.'
  }
}

export const pageFilled: Notice = {
  id: 'page-filled',
  title: {zh: '版面用草稿的内容补白', en: 'Page filled with what the draft says'},
  severity: 'hint',
  basis: '通用编排惯例',
  why: {
    zh: '版面有空，用草稿里的数据、引语或编者按作框补上；框里只有草稿写了的。',
    en: 'Room was left; a box of the draft’s figures, quotes or editor’s note fills it, and nothing else.'
  },
  how: {
    zh: '看小样；不要补白，在版面文件的稿件里写“补白: 不用”，单篇用 --fillers none。',
    en: 'Look at the proof; to have none, write `fillers: none` in the page file, or use --fillers none.'
  }
}

export const fillerMissing: Notice = {
  id: 'filler-missing',
  title: {zh: '草稿里没有可补白的内容', en: 'Nothing in the draft to fill with'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '补白只用草稿写了的：数说用“数据”，引语用“引语”的“原话”，编者按用“编者按”。',
    en: 'Fillers are made of the draft’s figures, quotes and editor’s note only.'
  },
  how: {zh: '在草稿里补写，或在版面文件里换一种补白。', en: 'Write it into the draft, or ask for another.'}
}

export const photoWishUnclear: Notice = {
  id: 'photo-wish-unclear',
  title: {zh: '照片的安排看不明白', en: 'Wish for a photo that cannot be followed'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '照片的位置、跨栏、焦点没法照着排，版面按自己的办法放了它。',
    en: 'What is asked for the photo cannot be done; the page placed it by itself.'
  },
  how: {zh: '照提示改正；docs/press.md 有例子。', en: 'See docs/press.md for examples.'}
}

export const photoMoved: Notice = {
  id: 'photo-moved',
  title: {zh: '照片没有照要求放', en: 'Photo that does not stand where it was asked for'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '照要求的位置或栏数放，照片会叠在一起，或有的字放不下。',
    en: 'As asked for, photos would stand over one another, or words would find no room.'
  },
  how: {
    zh: '看小样；换一个位置，少跨一栏，或删些文字。',
    en: 'Ask for another place or fewer columns, or cut words.'
  }
}

export const photoDropped: Notice = {
  id: 'photo-dropped',
  title: {zh: '照片没有登', en: 'Photo left out'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '版面放不下，标了“可不用”的照片让给了正文和别的照片。',
    en: 'The page had no room; a photo that may be left out gave way.'
  },
  how: {zh: '一定要登，就去掉“可不用”，删些文字或换大一号的纸。', en: 'Take the mark away, and cut words.'}
}

export const planUnfit: Notice = {
  id: 'plan-unfit',
  title: {zh: '计划与版面不符', en: 'Plan that does not fit the page'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '--plan 给的计划是照另一版、另一些稿件写的，或照片放不到那里。',
    en: 'The plan was made for another page or other stories, or photos cannot stand there.'
  },
  how: {
    zh: '用 --plan json 重新取一份计划，改了再用；不合适的一项删去，就由版式安排。',
    en: 'Take a new one with --plan json; what is left out of it is placed by the page.'
  }
}
