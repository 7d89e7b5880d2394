import type { Eleventy } from '@11ty/eleventy'

/**
 * Gives server middleware that lets requests wait until no build is going on. Pages are changed after Eleventy has written them:
 * they show their mistakes and get their policies. Nobody should be given a page between the two.
 */
export function waitForBuilds(eleventy: Eleventy) {
  const builds = new Set<Promise<unknown>>()
  const build = eleventy.executeBuild.bind(eleventy)
  eleventy.executeBuild = async (to) => {
    const result = build(to)
    builds.add(result)
    try {
      return await result
    } finally {
      builds.delete(result)
    }
  }
  return async (_request: unknown, _response: unknown, next: () => unknown): Promise<void> => {
    while (builds.size > 0) await Promise.allSettled(builds)
    await next()
  }
}
