import type { CheckedSite, Outcome } from '../check.ts'
import type { LinkPlace } from '../place-of-link.ts'
import type { Project } from '../project.ts'
import { openAddress } from './open.ts'
import type { Answer, OpenOptions } from './open.ts'
import { usesOfAddresses } from './uses.ts'
import { wrongWithAnswer } from './wrong.ts'

/** Sites are asked side by side, and each for one page at a time: more would be rude, and refused. */
const atOnce = 6

/** Opens each web address that our pages link to or the list of links has. A finding names all places that have the address. */
export async function checkOutside(
  site: CheckedSite,
  project: Project,
  sourceOf: (path: string) => string | undefined,
  options: OpenOptions = {},
): Promise<Outcome> {
  const uses = usesOfAddresses(site, project, sourceOf)
  const answers = await openAll([...uses.keys()], options)
  return {
    findings: [...uses].flatMap(([address, places]) => {
      const answer = answers.get(address)
      const wrong = answer && wrongWithAnswer(address, answer)
      const [first, ...others] = places
      if (!wrong || !first) return []
      const also = others.length > 0 ? ` It is also in ${others.map(describe).join(', ')}.` : ''
      return [{ ...first, ...wrong, what: `${wrong.what}${also}` }]
    }),
  }
}

/** Opens addresses, those of different sites side by side. */
export async function openAll(
  addresses: string[],
  options: OpenOptions = {},
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  const bySite = new Map<string, string[]>()
  for (const address of addresses) {
    const { host } = new URL(address)
    bySite.set(host, [...(bySite.get(host) ?? []), address])
  }
  const waiting = [...bySite.values()]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let some = waiting.shift(); some; some = waiting.shift())
        for (const address of some) answers.set(address, await openAddress(address, options))
    }),
  )
  return answers
}

const describe = ({ file, line }: LinkPlace): string =>
  line === undefined ? file : `${file}:${line}`
