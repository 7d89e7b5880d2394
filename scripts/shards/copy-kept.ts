import { UserError } from '../../plugins/findings/user-error.ts'
import { Store } from '../../plugins/cache/store.ts'

/** Copies what one folder keeps under a name to another. Throws a UserError where it is gone, or cannot be written. */
export async function copyKept(entry: string, from: string, to: string): Promise<void> {
  const kept = await new Store(from).find(entry)
  if (!kept)
    throw new UserError(
      `A file in ${from} has gone while it was being copied: ${entry}. Try again.`,
    )
  try {
    await new Store(to).write(entry, kept)
  } catch (cause) {
    throw new UserError(
      `Nothing can be written to ${to}. Check its permissions, and whether the disk is full.`,
      { cause },
    )
  }
}
