import { UserError } from '../../plugins/findings/user-error.ts'

/** A command that was called in a wrong way; its exit code is 2, as is usual for commands. */
export class UsageError extends UserError {
  override name = 'UsageError'
}
