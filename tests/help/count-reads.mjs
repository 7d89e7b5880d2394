// Loaded before a program: counts how often it reads each edition's file, apart from Eleventy's own reading of its templates.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const counts = {}
// Node reads bytes by opening the file with the same functions.
let isReading = false

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
      if (!isReading) count(path)
      const outer = isReading
      isReading = true
      try {
        return original.call(this, path, ...rest)
      } finally {
        isReading = outer
      }
    }
  }
syncBuiltinESMExports()

process.on('exit', () => {
  fs.writeFileSync('reads.json', JSON.stringify(counts))
})
