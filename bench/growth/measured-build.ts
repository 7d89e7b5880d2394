// A program: one build of the site in the working folder, or only Eleventy's part of it. Its last line is what it took.
import { rmSync } from 'node:fs'
import { build } from '../../scripts/build.ts'
import { failed } from '../../scripts/output/failed.ts'
import { takeLessMemory } from '../../scripts/less-memory.ts'
import { makePages } from '../../scripts/pages.ts'
import { fairBuild } from './fair-build.ts'
import type { Taken } from './taken.ts'

const works: Record<string, () => Promise<void>> = {
  build: () => build(),
  async eleventy() {
    await makePages('.cache/pages')
    rmSync('.cache/pages', { recursive: true })
  },
  fair: () => fairBuild('.cache/fair'),
}

// As the command does.
takeLessMemory()
const [name = ''] = process.argv.slice(2)
const start = performance.now()
try {
  await works[name]?.()
  const taken: Taken = {
    time: performance.now() - start,
    // Linux counts in units of 1,024 bytes.
    memory: process.resourceUsage().maxRSS * 1024,
  }
  // Pagefind's program goes on waiting for work; what is said before is still on its way.
  process.stdout.write(`\n${JSON.stringify(taken)}\n`, () => process.exit())
} catch (error) {
  process.exitCode = failed(error)
}
