import { join } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import { makeSearch, pathPrefixOf } from '../plugins/index.ts'
import { publishMyself } from '../plugins/publish-after.ts'
import { indexAddress } from '../plugins/search/index.ts'
import { checkData } from './check/data.ts'
import { stopOn } from '../plugins/findings/finding.ts'
import { configFile, inputFolder } from './config-file.ts'
import { say } from './output/say.ts'
import { settings } from './settings.ts'
import { listenOnLoopback } from './start/loopback.ts'
import { needFreePort, readPort } from './start/port.ts'
import { printOnRequest } from './start/print-on-request.ts'

/** Serves the site on loopback with live reload, and prints a PDF when a browser asks for it. Runs until it is stopped. */
export async function start({ port: given }: { port?: string | undefined } = {}): Promise<void> {
  const port = readPort(given)
  await needFreePort(port)
  stopOn(await checkData('_data'))
  const folder = join('.cache', 'start')
  const prefix = pathPrefixOf('_data/site.yaml')
  const index = indexAddress((await settings()).options)
  listenOnLoopback()
  const eleventy = new Eleventy(inputFolder(), folder, {
    configPath: configFile(),
    quietMode: true,
    runMode: 'serve',
    config(config) {
      publishMyself(config)
      config.setServerOptions({ middleware: [printOnRequest(folder, prefix)] })
      if (index !== false) config.on('eleventy.after', () => makeSearch(folder, index))
    },
  })
  await eleventy.init()
  eleventy.bench.get('Configuration').setIsVerbose(false)
  await eleventy.watch()
  await eleventy.serve(port)
  say(
    'Change a leaflet and the page updates. A PDF is made when you open it. Press Ctrl+C to stop.',
  )
}
