/** What the score needs of the sources. */
export {readPassages} from '../../src/engine/read-passages.ts'
export {articlesIn} from '../../src/importing/articles.ts'
export {planOf} from '../../src/importing/outline.ts'
