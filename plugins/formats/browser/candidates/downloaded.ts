import { join } from 'node:path'
import { Browser, computeExecutablePath, detectBrowserPlatform, install } from '@puppeteer/browsers'
import type { Candidate } from '../candidate.ts'
import { fontEnvironment } from '../fonts.ts'
import { makeOnce } from '../make-once.ts'
import { switches } from '../switches.ts'

// Of the same major release as `@sparticuz/chromium`, so that pages break at the same words on every platform: change both together.
const build = { browser: Browser.CHROMEHEADLESSSHELL, buildId: '147.0.7727.57' }

/** One pinned build of chrome-headless-shell, downloaded from Chrome for Testing. */
export const downloaded: Candidate = {
  name: `download of chrome-headless-shell ${build.buildId}`,
  async offers(cacheFolder) {
    if (!detectBrowserPlatform())
      throw new Error(`there is none for ${process.platform} on ${process.arch}`)
    const folder = join(cacheFolder, `chrome-headless-shell-${build.buildId}`)
    const program = computeExecutablePath({ ...build, cacheDir: '.' })
    await makeOnce(folder, program, async (staging) => {
      await install({ ...build, cacheDir: staging })
    })
    return [
      {
        executablePath: join(folder, program),
        headless: 'shell',
        args: switches(),
        env: await fontEnvironment(cacheFolder),
      },
    ]
  },
}
