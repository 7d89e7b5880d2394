// Prints the address of each module that is loaded, for a test.
import { register } from 'node:module'

const hook = `export async function load(url, context, next) {
  // A module that is imported here would come to this function itself: Node 22 waits for ever.
  process.getBuiltinModule('node:fs').writeSync(1, url + '\\n')
  return next(url, context)
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
