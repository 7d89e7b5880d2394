import { join } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import { serveTo } from '../plugins/host/serving.ts'
import { makeSearch } from '../plugins/index.ts'
import { publishMyself } from '../plugins/publish-after.ts'
import { indexAddress } from '../plugins/search/index.ts'
import { configFile } from './config-file.ts'
import { describeFailure } from './output/failed.ts'
import { say } from './output/say.ts'
import { settings } from './settings.ts'
import { tellWhatComesAndGoes } from './start/come-and-gone.ts'
import { noticeEarlySaves } from './start/early-saves.ts'
import { mistakes } from './start/mistakes.ts'
import { needFreePort, readPort } from './start/port.ts'
import { printOnRequest } from './start/print-on-request.ts'
import { serveSafely } from './start/server.ts'
import { showFailure } from './start/show-failure.ts'
import { waitForBuilds } from './start/wait-for-builds.ts'

/**
 * Serves the site on loopback with live reload, and prints a PDF when a browser asks for it. Says mistakes in the texts, here and
 * on their pages, and goes on. Runs until it is stopped.
 */
export async function start({ port: given }: { port?: string | undefined } = {}): Promise<void> {
  const port = readPort(given)
  await needFreePort(port)
  const folder = join('.cache', 'start')
  const { options, pathPrefix } = await settings()
  const index = indexAddress(options)
  const found = mistakes()
  const failure = showFailure()
  serveSafely()
  const eleventy: Eleventy = new Eleventy(undefined, folder, {
    configPath: configFile(),
    quietMode: true,
    runMode: 'serve',
    config(config) {
      publishMyself(config)
      // Eleventy forgets what it has read of a file by its path, which it has wrong where a folder of the project is a link.
      config.useTemplateCache = false
      serveTo(config, found)
      config.setServerOptions({
        // A page whose styles have changed needs another policy, so it is loaded again.
        domDiff: false,
        middleware: [wait, failure.middleware, printOnRequest(folder, pathPrefix)],
      })
      config.on('eleventy.before', failure.forget)
      if (index !== false) config.on('eleventy.after', () => makeSearch(folder, index))
    },
  })
  const wait = waitForBuilds(eleventy)
  // The configuration may name another folder for the site.
  eleventy.directories.freeze()
  await eleventy.init()
  eleventy.bench.get('Configuration').setIsVerbose(false)
  let isServing = false
  // Eleventy would show the stack of each error behind it. What goes wrong before it serves is thrown.
  eleventy.errorHandler.error = (error) => {
    if (!isServing) return
    const message = describeFailure(error)
    say(message)
    failure.keep(message)
  }
  const began = Date.now()
  const buildFor = await eleventy.watch()
  tellWhatComesAndGoes(eleventy, buildFor)
  if (eleventy.watcher) void noticeEarlySaves(eleventy.watcher, began, buildFor)
  isServing = true
  await eleventy.serve(port)
  say(
    'Change a leaflet and the page updates. A PDF is made when you open it. Press Ctrl+C to stop.',
  )
}
