import { relative, sep } from 'node:path'
import { causesOf } from '../../plugins/findings/finding.ts'

/** A file that is gone between its listing and its reading, such as one that somebody has just deleted or renamed. */
const gone = (path: string): string =>
  `${path} is not there any more. If you have deleted or renamed it, try again; if not, put it back.`

const remedies: Record<string, [what: string, remedy: string]> = {
  ENOSPC: ['The disk is full', 'Free some space on it, then try again.'],
  EDQUOT: ['Your disk quota is full', 'Free some space, then try again.'],
  EACCES: [
    'You do not have permission to write there',
    'Change the permissions of that file or folder.',
  ],
  EPERM: [
    'You do not have permission to write there',
    'Change its permissions, and close programs that are using it.',
  ],
  EROFS: ['That disk is read-only', 'Work in a folder that you can write to.'],
  EBUSY: ['Another program is using it', 'Close that program, then try again.'],
  EMFILE: ['Too many files are open', 'Close other programs, then try again.'],
}

/** Says in plain words what the operating system refused, or gives nothing if that is not behind the error. */
export function describeSystemError(error: unknown): string | undefined {
  for (const cause of causesOf(error)) {
    const { code = '', path, dest } = cause as NodeJS.ErrnoException & { dest?: string }
    if (code === 'ENOENT' && path !== undefined && isOfProject(path)) return gone(path)
    const known = remedies[code]
    if (!known) continue
    const place = [path, dest].filter((one) => one !== undefined).join(' → ')
    return `${known[0]} (${[code, place].filter(Boolean).join(': ')}). ${known[1]}`
  }
  return undefined
}

/** Whether a path leads to what somebody writes, not to what a build makes. */
function isOfProject(path: string): boolean {
  const [first = '', ...others] = relative('.', path).split(sep)
  return !['', '..', '.cache', 'node_modules', '_site'].includes(first) && others.length > 0
}
