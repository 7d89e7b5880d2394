import { UserError } from './user-error.ts'

/**
 * Loads something that needs a package, when it is first used: a site that makes no PDFs and no search never loads what they
 * need. Throws a UserError with the command that installs the package where it is not there.
 */
export async function loadPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(`'${name}'`)) throw cause
    throw new UserError(
      `Everyleaf needs the package ${name} for this, and it is not installed. Install it: npm install ${name}`,
      { cause },
    )
  }
}
