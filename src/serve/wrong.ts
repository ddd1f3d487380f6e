/** What a request asks that is not done: a status of HTTP, and one Chinese sentence for the person at the page. */
export class Wrong extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** More that the page needs to go on. */
    readonly more: Readonly<Record<string, unknown>> = {}
  ) {
    super(message)
  }
}
