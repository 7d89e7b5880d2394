import { delimiter, join, resolve } from 'node:path'
import { UserError } from '../plugins/findings/user-error.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import { installNode, runWith } from './try-nodes/node.ts'

/** The oldest Node that is supported, and the newest of each later line that gets long-term support. */
const versions = ['20.19.0', '22', '24']

/** Suites that use what differs between versions of Node: the browser, files, the search, the languages and the sites. */
const suites = ['browser', 'failures', 'pdf', 'same-paper', 'folders', 'direction', 'statement']

const help = `try:nodes [suite …]

  builds the test site and runs quick suites with Node ${versions.join(', ')}, which npm downloads to .cache/nodes;
  suites are named by the beginning of their file's name (default: ${suites.join(', ')})
`

/** Tries each version of Node in turn. Throws a UserError that names those with which something failed. */
function tryNodes(named: string[]): void {
  const failing = versions.filter((version) => {
    const node = installNode(version, resolve('.cache', 'nodes', version))
    say(`With Node ${node.version}:`)
    const path = `${node.folder}${delimiter}${process.env['PATH'] ?? ''}`
    const program = ['--import', 'tsx', join('scripts', 'test.ts')]
    return !runWith(node, [...program, ...(named.length > 0 ? named : suites)], { PATH: path })
  })
  if (failing.length > 0) throw new UserError(`Something failed with Node ${failing.join(', ')}.`)
  say(`The same passed with Node ${versions.join(', ')}.`)
}

const words = process.argv.slice(2)
if (words.includes('--help')) process.stdout.write(help)
else {
  try {
    tryNodes(words)
  } catch (error) {
    process.exitCode = failed(error)
  }
}
