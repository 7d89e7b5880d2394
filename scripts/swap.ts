import { replaceFolder } from '../plugins/files/replace-folder.ts'
import { UserError } from '../plugins/findings/user-error.ts'

/** Puts a finished staging folder in a site's place in one step. The old site is put back, and a UserError says why, if that fails. */
export async function swap(staging: string, site: string): Promise<void> {
  try {
    await replaceFolder(staging, site)
  } catch (cause) {
    throw new UserError(
      `The new site could not replace ${site}, which is as it was. Close programs that are using files in it, and build again.`,
      { cause },
    )
  }
}
