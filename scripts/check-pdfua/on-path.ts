import { run } from '../maven/run.ts'
import type { Place } from './validator.ts'

/** veraPDF as its installer puts it: the command `verapdf`. */
export const onPath: Place = async () => {
  const { code } = await run(['verapdf', '--version'])
  return code === 0 ? { name: 'verapdf', command: ['verapdf'] } : undefined
}
