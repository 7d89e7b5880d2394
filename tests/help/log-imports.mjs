// Prints the address of each module that is loaded, for a test.
import { register } from 'node:module'

const hook = `export async function load(url, context, next) {
  const { writeSync } = await import('node:fs')
  writeSync(1, url + '\\n')
  return next(url, context)
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
