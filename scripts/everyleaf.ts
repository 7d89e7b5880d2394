#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { isIsoDay } from '../plugins/shared/dates.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { endOnSignal } from './end-on-signal.ts'
import { failed } from './output/failed.ts'
import { init } from './init.ts'
import { newLeaflet } from './new.ts'
import { printLeaflets } from './print.ts'
import { review } from './review.ts'
import { start } from './start.ts'

const help = `everyleaf <command>

  init     make a new site in an empty folder, with an example leaflet
           --name "…" --phone "…" --email "…"
                               of your organisation; asks for those left out
           --yes               ask nothing
  new      start a new leaflet in both editions
           <leaflet>           the name of its folder, like asking-for-help
  build    build the whole site in _site: pages, PDFs and search
  print    make the PDFs of the built site again
           [leaflet]           only for this leaflet (the name of its folder)
  check    look for mistakes in the data and the leaflets
           --links             also open every web address
  review   show what has changed in a leaflet's two editions, side by side
           <leaflet>           the name of its folder
           --by "Your name"    record that you have compared them
           --section <id>      only this section
           --yes               record all without asking
           --readers "Who"     record that readers have checked the easy read
  start    show the site in a browser while you write
           --port 8080         on this port

  --today 2027-03-31           with any command: pretend that this is today
`

const commands: Record<string, (argv: Argv) => void | Promise<void>> = {
  init: ({ values: { name, phone, email, yes } }) => init({ name, phone, email, yes }),
  new: ({ positionals }) => {
    newLeaflet(positionals[1])
  },
  build: () => build(),
  print: ({ positionals }) => printLeaflets({ leaflet: positionals[1] }),
  check: async ({ values }) => {
    if (!(await check({ links: values.links }))) process.exitCode = 1
  },
  review: ({ positionals, values }) => review({ ...values, leaflet: positionals[1] }),
  start: ({ values }) => start({ port: Number(values.port) }),
}

type Argv = ReturnType<typeof read>

function read() {
  return parseArgs({
    allowPositionals: true,
    options: {
      by: { type: 'string' },
      name: { type: 'string' },
      phone: { type: 'string' },
      email: { type: 'string' },
      section: { type: 'string' },
      yes: { type: 'boolean', default: false },
      readers: { type: 'string' },
      links: { type: 'boolean', default: false },
      today: { type: 'string' },
      port: { type: 'string', default: '8080' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
}

/** Sets today's date for everything after it: builds of the same day give the same bytes. */
function beToday(day: string): void {
  if (!isIsoDay(day)) throw new Error('Write the date like this: --today 2027-03-31')
  process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(day) / 1000)
}

endOnSignal()
// Eleventy loses some of its errors while copying.
process.on('unhandledRejection', stop)
try {
  const argv = read()
  const command = commands[argv.positionals[0] ?? '']
  if (!command || argv.values.help) process.stdout.write(help)
  if (!command && !argv.values.help) process.exitCode = 1
  if (argv.values.today !== undefined) beToday(argv.values.today)
  if (command && !argv.values.help) await command(argv)
} catch (error) {
  stop(error)
}

/** Says why and ends: anything else under way would only fail too, and say so. */
function stop(error: unknown): void {
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined)
  const code = failed(error)
  process.stderr.write('', () => process.exit(code))
}
