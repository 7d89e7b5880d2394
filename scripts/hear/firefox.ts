import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ear } from './ear.ts'
import type { Session } from './session.ts'
import type { Utterance } from './utterances.ts'
import { UserError } from '../../plugins/findings/user-error.ts'

/** Firefox's settings: accessible, without messages of its own, and without any request except to the site. */
const settings: Record<string, boolean | number | string> = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  // Firefox loads a new tab in advance, and Orca would announce it.
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'termsofuse.bypassNotification': true,
  // Firefox would start a speech service that outlives it. Its voices do not count as local, so "Listen" has no use for them.
  'media.webspeech.synth.enabled': false,
  // There is no server at this proxy's address. Requests to loopback, where the site is, do not use a proxy.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  // The PDF viewer only has words and pictures for pages on the screen. So all pages are shown at once, small and in rows.
  'pdfjs.defaultZoomValue': '10',
  'pdfjs.scrollModeOnLoad': 2,
  'pdfjs.sidebarViewOnLoad': 0,
}

const opening = { quiet: 4000, patience: 90_000 }
const closing = { quiet: 1000, patience: 1000 }

/** Opens an address in a Firefox with a new profile, passes what Orca says to `use`, and ends that Firefox. */
export async function withFirefox<T>(
  session: Session,
  ear: Ear,
  address: string,
  use: (said: Utterance[]) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(session.home, 'profile-'))
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join(''))
  const firefox = session.start({
    command: 'firefox-esr',
    args: ['--new-instance', '--no-remote', '--profile', profile, address],
  })
  try {
    const said = await ear.listen(opening)
    if (said.length === 0)
      throw new UserError(`Orca says nothing of ${address}. Firefox says:\n${firefox.complaints()}`)
    return await use(said)
  } finally {
    await firefox.end()
    // What is said while the window closes does not belong to the next page.
    await ear.listen(closing)
  }
}
