import { build } from '../build.ts'
import { failed } from '../output/failed.ts'

const [site, kept] = process.argv.slice(2)

try {
  // Tests of what is made are of what this program makes now: only a project that is new may keep it, for builds of copies.
  await build({ site, cache: kept === 'kept' })
} catch (error) {
  process.exitCode = failed(error)
}
