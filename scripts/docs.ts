import { writeFileSync } from 'node:fs'
import { optionsPage } from './docs/options.ts'
import { say } from './output/say.ts'

writeFileSync('docs/options.md', optionsPage())
say('docs/options.md')
