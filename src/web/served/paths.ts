/** The folder of a path, with `/` at its end; empty for one that lies in none. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** A name without its folder. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A name without its folder and its ending. */
export const stemOf = (path: string): string => nameOf(path).replace(/\.[^.]+$/, '')

/** The name with a number before its ending, for what must not take the place of another: `广场（2）.jpg`. */
export function numbered(name: string, count: number): string {
  if (count === 1) return name
  const ending = /\.[^./]+$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, name.length - ending.length)}（${count}）${ending}`
}
