import { build } from '../build.ts'
import { failed } from '../output/failed.ts'

const [site] = process.argv.slice(2)

try {
  await build({ site })
} catch (error) {
  process.exitCode = failed(error)
}
