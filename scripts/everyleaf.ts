#!/usr/bin/env node
import { commands } from './command-line/commands.ts'
import { helpFor, helpForAll } from './command-line/help.ts'
import { beToday } from './command-line/today.ts'
import { inProject } from './command-line/in-project.ts'
import { refuseKeptByNpm } from './command-line/kept-by-npm.ts'
import { readCall } from './command-line/read.ts'
import { endOnSignal } from './end-on-signal.ts'
import { takeLessMemory } from './less-memory.ts'
import { about } from './output/about.ts'
import { failed } from './output/failed.ts'

endOnSignal()
takeLessMemory()
// Eleventy loses some of its errors while copying.
process.on('unhandledRejection', stop)
try {
  await run(process.argv.slice(2))
} catch (error) {
  stop(error)
}

async function run(given: string[]): Promise<void> {
  const { name, leaflet, values } = readCall(given, commands)
  const command = name === undefined ? undefined : commands[name]
  if (values['version'] !== undefined) {
    process.stdout.write(`${about().version}\n`)
  } else if (name === undefined || command === undefined) {
    // Without a command nobody knows what is wanted: that is a wrong call, unless it is this help.
    const wanted = values['help'] !== undefined
    if (!wanted) process.exitCode = 2
    const stream = wanted ? process.stdout : process.stderr
    stream.write(helpForAll(commands))
  } else if (values['help'] !== undefined) {
    process.stdout.write(helpFor(name, command))
  } else {
    refuseKeptByNpm(name, command, process.env)
    if (!command.anywhere) inProject()
    beToday(values['today'])
    await command.run(leaflet, values)
  }
}

/** Says why and ends: anything else under way would only fail too, and say so. */
function stop(error: unknown): void {
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined)
  const code = failed(error)
  process.stderr.write('', () => process.exit(code))
}
