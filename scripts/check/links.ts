import { readFile } from 'node:fs/promises'
import { links } from '../../plugins/content/data/index.ts'
import { readYaml } from '../../plugins/content/yaml.ts'
import type { Finding } from '../../plugins/index.ts'
import { say } from '../output/say.ts'

const patience = 20_000

/** Opens each web address in `links.yaml` in turn, and gives those that do not answer. */
export async function checkLinks(file: string): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [name, { address }] of Object.entries(
    readYaml(await readFile(file, 'utf8'), links, file),
  )) {
    const answer = await open(address)
    say(`${name}: ${address}  ${answer}`)
    if (answer !== 'opens') {
      findings.push({
        file,
        what: `"${name}" does not open (${answer}).`,
        remedy: `Look for its new address and write it there: ${address}`,
      })
    }
  }
  return findings
}

async function open(address: string): Promise<string> {
  try {
    const { ok, status } = await fetch(address, { signal: AbortSignal.timeout(patience) })
    return ok ? 'opens' : `status ${status}`
  } catch (error) {
    const { message, cause } = error as Error
    return cause instanceof Error ? cause.message : message
  }
}
