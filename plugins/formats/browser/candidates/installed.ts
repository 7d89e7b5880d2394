import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Browser, ChromeReleaseChannel, computeSystemExecutablePath } from '@puppeteer/browsers'
import type { Candidate, Offer } from '../candidate.ts'
import { switches } from '../switches.ts'

const commands = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const applications = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const programs = ['Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** A Chrome, Chromium or Edge that happens to be on the machine: the last resort, because its version is not ours to choose. */
export const installed: Candidate = {
  name: 'installed browser',
  offers() {
    const found = [
      ...new Set([...googleChrome(), ...places().filter((place) => existsSync(place))]),
    ]
    if (found.length === 0) throw new Error('no Chrome, Chromium or Edge in the usual places')
    return found.map(offer)
  },
}

function offer(executablePath: string): Offer {
  const notice = `Using the browser installed at ${executablePath}. Its version is not the pinned one, so lines and pages may break in different places.`
  return { executablePath, headless: true, args: switches(), env: {}, notice }
}

function googleChrome(): string[] {
  try {
    return [
      computeSystemExecutablePath({
        browser: Browser.CHROME,
        channel: ChromeReleaseChannel.STABLE,
      }),
    ]
  } catch {
    return []
  }
}

function places(): string[] {
  const {
    PATH,
    HOME,
    ProgramFiles,
    LOCALAPPDATA,
    'ProgramFiles(x86)': ProgramFiles32,
  } = process.env
  const within = (folders: (string | undefined)[], names: string[]) =>
    folders.flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []))
  if (process.platform === 'win32')
    return within([ProgramFiles, ProgramFiles32, LOCALAPPDATA], programs)
  if (process.platform === 'darwin')
    return within(['/Applications', HOME && join(HOME, 'Applications')], applications)
  return within((PATH ?? '').split(delimiter), commands)
}
