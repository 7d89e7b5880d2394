/** An error whose message tells a person what is wrong and what to do. It has no stack trace; other errors are bugs. */
export class UserError extends Error {
  override name = 'UserError'

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    // Our own call sites would only hide the remedy from whoever meets this in a terminal.
    this.stack = message
  }
}
