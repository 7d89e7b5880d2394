import { join } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import { makeSearch } from '../plugins/index.ts'
import { publishMyself } from '../plugins/publish-after.ts'
import { indexAddress } from '../plugins/search/index.ts'
import { configFile } from './config-file.ts'
import { say } from './output/say.ts'
import { settings } from './settings.ts'
import { listenOnLoopback } from './start/loopback.ts'
import { needFreePort, readPort } from './start/port.ts'
import { printOnRequest } from './start/print-on-request.ts'

/** Serves the site on loopback with live reload, and prints a PDF when a browser asks for it. Runs until it is stopped. */
export async function start({ port: given }: { port?: string | undefined } = {}): Promise<void> {
  const port = readPort(given)
  await needFreePort(port)
  const folder = join('.cache', 'start')
  const { options, pathPrefix } = await settings()
  const index = indexAddress(options)
  listenOnLoopback()
  const eleventy = new Eleventy(undefined, folder, {
    configPath: configFile(),
    quietMode: true,
    runMode: 'serve',
    config(config) {
      publishMyself(config)
      config.setServerOptions({ middleware: [printOnRequest(folder, pathPrefix)] })
      if (index !== false) config.on('eleventy.after', () => makeSearch(folder, index))
    },
  })
  // The configuration may name another folder for the site.
  eleventy.directories.freeze()
  await eleventy.init()
  eleventy.bench.get('Configuration').setIsVerbose(false)
  await eleventy.watch()
  await eleventy.serve(port)
  say(
    'Change a leaflet and the page updates. A PDF is made when you open it. Press Ctrl+C to stop.',
  )
}
