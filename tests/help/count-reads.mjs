// Loaded before a program: counts how often it reads each edition's file, apart from Eleventy's own reading of its templates.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const counts = {}

function count(path) {
  const name = /src[/\\]leaflets[/\\](.+\.md)$/.exec(String(path))?.[1]
  if (name === undefined) return
  const byEleventy = new Error().stack.includes('@11ty/eleventy/src/TemplateContent')
  const key = `${name.replaceAll('\\', '/')}${byEleventy ? ' by Eleventy' : ''}`
  counts[key] = (counts[key] ?? 0) + 1
}

for (const [holder, names] of [
  [fs, ['readFile', 'readFileSync', 'openSync', 'createReadStream']],
  [fs.promises, ['readFile', 'open']],
])
  for (const name of names) {
    const original = holder[name]
    holder[name] = function (path, ...rest) {
      count(path)
      return original.call(this, path, ...rest)
    }
  }
syncBuiltinESMExports()

process.on('exit', () => {
  fs.writeFileSync('reads.json', JSON.stringify(counts))
})
