import type { Finding } from '../../../plugins/index.ts'
import type { Answer } from './open.ts'

type Wrong = Pick<Finding, 'what' | 'remedy' | 'severity' | 'rule'>

/** Says what is wrong with a web address by what came of opening it; undefined where it opens. */
export function wrongWithAnswer(address: string, answer: Answer): Wrong | undefined {
  const error = (what: string, remedy: string, rule: string): Wrong => ({ what, remedy, rule })
  const warning = (what: string, remedy: string, rule: string): Wrong => ({
    ...error(what, remedy, rule),
    severity: 'warning',
  })
  switch (answer.kind) {
    case 'opens':
      return undefined
    case 'moved':
      return warning(
        `${address} has moved for good.`,
        `Write its new address: ${answer.to}`,
        'link-moved',
      )
    case 'no such place':
      return warning(
        `The page ${address} opens, but it has no such place.`,
        'Look for the right place on the page, or link to the whole page.',
        'link-place',
      )
    case 'gone':
      return error(
        `${address} is not there (status ${answer.status}).`,
        'Look for its new address and write it there.',
        'link-gone',
      )
    case 'refuses programs':
      return warning(
        `${address} does not let programs in (status ${answer.status}).`,
        'Open it in a browser to see if it is there.',
        'link-refuses',
      )
    case 'fails':
      return warning(
        `${address} does not work at the moment (status ${answer.status}).`,
        'Try again later. If it stays like that, ask whoever runs it.',
        'link-fails',
      )
    case 'certificate':
      return error(
        `A browser warns of ${address}: its certificate is not good (${answer.why}).`,
        'Ask whoever runs it, or link to another page.',
        'link-certificate',
      )
    case 'no such site':
      return error(
        `There is no site at ${address}.`,
        'Check how the address is written, or look for the new one.',
        'link-gone',
      )
    case 'no answer':
      return warning(
        `${address} did not answer ${answer.why === 'in time' ? 'in time' : `(${answer.why})`}.`,
        'Try again later, and check that you are online.',
        'link-no-answer',
      )
    case 'turns in circles':
      return error(
        `${address} sends readers on and on.`,
        'Look for its new address and write it there.',
        'link-gone',
      )
  }
}
