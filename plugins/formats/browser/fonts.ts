import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../../files/write-whole.ts'

/** Makes the cache folder's `fonts` known to a pinned browser on Linux and gives the environment for it: with no font at all, Chromium prints blank pages and says nothing. */
export async function fontEnvironment(cacheFolder: string): Promise<Record<string, string>> {
  if (process.platform !== 'linux') return {}
  const path = join(cacheFolder, 'fonts.conf')
  const configuration = describe(cacheFolder)
  const present = await readFile(path, 'utf8').catch(() => undefined)
  if (present !== configuration) await writeWhole(path, configuration)
  return { FONTCONFIG_FILE: path }
}

/** Our fonts come before the machine's own, and stand for `sans-serif`, so that what a leaflet's font lacks looks alike everywhere. */
function describe(cacheFolder: string): string {
  const folder = cacheFolder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/fonts-known</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`
}
