import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { filesOf } from '../../files/files-of.ts'
import { findBrowser } from './index.ts'
import type { BrowserOptions } from './index.ts'
import { noSandboxSwitch } from './switches.ts'

/** Where systems keep their fonts: a letter that the page's own fonts lack is drawn with one of them. */
const fontFolders = [
  ...['/usr/share/fonts', '/usr/local/share/fonts'],
  ...['/Library/Fonts', '/System/Library/Fonts', join(homedir(), 'Library/Fonts')],
  ...['C:\\Windows\\Fonts', join(homedir(), '.fonts'), join(homedir(), '.local/share/fonts')],
]

/**
 * Gives what of the browser and of the machine can change how a page looks: the browser's version, how it is started, and the
 * fonts that are installed. No browser is started to learn it if it has been used before. Throws a `BrowserError` where none is found.
 */
export async function browserIdentity(options: BrowserOptions = {}): Promise<string> {
  const { version, headless, args } = await findBrowser(options)
  const switches = args.filter((one) => one !== noSandboxSwitch)
  return JSON.stringify([version, headless, switches, process.platform, fonts()])
}

const fonts = (): string[] =>
  fontFolders.flatMap((folder) => {
    try {
      return filesOf(folder)
        .sort()
        .map((file) => `${file} ${statSync(join(folder, file)).size}`)
    } catch {
      return []
    }
  })
