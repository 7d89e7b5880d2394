import { causesOf } from '../../plugins/shared/finding.ts'

const remedies: Record<string, [what: string, remedy: string]> = {
  ENOSPC: ['The disk is full', 'Make room on it, then try again.'],
  EDQUOT: ['Your share of the disk is full', 'Make room in it, then try again.'],
  EACCES: ['This user may not write there', 'Change the rights of that file or folder.'],
  EPERM: ['This user may not write there', 'Change its rights, and close programs that use it.'],
  EROFS: ['That disk can only be read', 'Work in a folder that can be written to.'],
  EBUSY: ['Another program uses it', 'Close that program, then try again.'],
  EMFILE: ['Too many files are open', 'Close other programs, then try again.'],
}

/** Says in words for people what the operating system refused, or gives nothing where that is not behind the error. */
export function describeSystemError(error: unknown): string | undefined {
  for (const cause of causesOf(error)) {
    const { code = '', path, dest } = cause as NodeJS.ErrnoException & { dest?: string }
    const known = remedies[code]
    if (!known) continue
    const place = [path, dest].filter((one) => one !== undefined).join(' → ')
    return `${known[0]} (${[code, place].filter(Boolean).join(': ')}). ${known[1]}`
  }
  return undefined
}
