import { build } from '../build.ts'
import { failed } from '../output/failed.ts'

const [site] = process.argv.slice(2)

try {
  // Tests of what is made are of what this program makes now.
  await build({ site, cache: false })
} catch (error) {
  process.exitCode = failed(error)
}
