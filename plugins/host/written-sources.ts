import { existsSync } from 'node:fs'
import { posix, relative, sep } from 'node:path'
import { pathOf } from '../site/built-pages.ts'
import type { WrittenResult } from './eleventy.ts'

/**
 * Gives a function that names the file that somebody wrote for the page at a path on the site, by what Eleventy says that it
 * has written to the folder `output`. A virtual template has no file.
 */
export function writtenSources(
  results: WrittenResult[],
  output: string,
): (path: string) => string | undefined {
  const sources = new Map(
    results.flatMap(({ inputPath, outputPath }) =>
      outputPath && existsSync(inputPath)
        ? [[pathOf(plain(relative(output, outputPath))), posix.normalize(plain(inputPath))]]
        : [],
    ),
  )
  return (path) => sources.get(path)
}

const plain = (file: string): string => file.split(sep).join('/')
