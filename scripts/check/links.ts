import type { Finding } from '../../plugins/index.ts'
import { say } from '../output/say.ts'
import type { Project } from './project.ts'

const patience = 20_000

/** Opens each web address of a project's links in turn, and gives those that do not answer. */
export async function checkLinks({ known, links: { file } }: Project): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [name, { address }] of Object.entries(known.links)) {
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
