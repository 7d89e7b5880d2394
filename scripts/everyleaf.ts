import { parseArgs } from 'node:util'
import { build } from './build.ts'
import { check } from './check.ts'
import { failed } from './output/failed.ts'
import { printLeaflets } from './print.ts'
import { review } from './review.ts'
import { start } from './start.ts'

const help = `everyleaf <command>

  build    make the whole site: pages, PDFs and search, into _site
  print    make the PDFs of the built site again
           [leaflet]           only this leaflet, by its folder's name
  check    look for mistakes in the data and the leaflets
           --links             open every web address too
  review   show what changed in a leaflet's two editions, side by side
           <leaflet>           its folder's name
           --by "Your name"    record that you have compared them
           --section <id>      only this section
           --yes               record all without asking
           --readers "Who"     record that readers have checked the easy read
  start    show the site in a browser while you write
           --port 8080         at this port
`

const commands: Record<string, (argv: Argv) => Promise<void>> = {
  build: () => build(),
  print: ({ positionals }) => printLeaflets({ leaflet: positionals[1] }),
  check: ({ values }) => check({ links: values.links }),
  review: ({ positionals, values }) => review({ ...values, leaflet: positionals[1] }),
  start: ({ values }) => start({ port: Number(values.port) }),
}

type Argv = ReturnType<typeof read>

function read() {
  return parseArgs({
    allowPositionals: true,
    options: {
      by: { type: 'string' },
      section: { type: 'string' },
      yes: { type: 'boolean', default: false },
      readers: { type: 'string' },
      links: { type: 'boolean', default: false },
      port: { type: 'string', default: '8080' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
}

try {
  const argv = read()
  const command = commands[argv.positionals[0] ?? '']
  if (!command || argv.values.help) process.stdout.write(help)
  if (!command && !argv.values.help) process.exitCode = 1
  if (command && !argv.values.help) await command(argv)
} catch (error) {
  process.exitCode = failed(error)
}
