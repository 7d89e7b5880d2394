import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ear } from './ear.ts'
import type { Session } from './session.ts'
import type { Utterance } from './utterances.ts'

/** What Firefox is set to: accessible, silent about itself, and asking nobody but the site for anything. */
const settings: Record<string, boolean | number | string> = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  // Orca would tell of the new tab that Firefox keeps ready.
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'termsofuse.bypassNotification': true,
  // Firefox would start a speech service that outlives it, and none of its voices is a local one, as "Listen" needs.
  'media.webspeech.synth.enabled': false,
  // Nothing is behind this proxy. The site on loopback does not go through it.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  // The viewer has words and pictures only for the pages that it shows: all of them are on the screen, in rows.
  'pdfjs.defaultZoomValue': '10',
  'pdfjs.scrollModeOnLoad': 2,
  'pdfjs.sidebarViewOnLoad': 0,
}

const opening = { quiet: 4000, patience: 90_000 }
const closing = { quiet: 1000, patience: 1000 }

/** Opens an address in a Firefox with a profile of its own, gives what Orca says of it to `use`, and ends that Firefox. */
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
      throw new Error(`Orca says nothing of ${address}. Firefox says:\n${firefox.complaints()}`)
    return await use(said)
  } finally {
    await firefox.end()
    // What is said of the closing window is nothing of the next one.
    await ear.listen(closing)
  }
}
