import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { readData } from '../../plugins/content/data/index.ts'
import { ContentError } from '../../plugins/findings/finding.ts'
import { starterFolder } from './folders.ts'

/** What a new site has to know about its organisation. */
export interface Answers {
  name: string
  phone: string
  email: string
}

/** The questions in the order in which they are asked. */
export const questions = ['name', 'phone', 'email'] as const satisfies (keyof Answers)[]

const file = '_data/organisation.yaml'

/** Gives the text of organisation.yaml with these answers in it; its comments stay. */
export function organisationWith(answers: Partial<Answers>): string {
  const document = parseDocument(readFileSync(join(starterFolder(), file), 'utf8'))
  for (const name of questions) {
    const answer = answers[name]
    if (answer !== undefined) document.set(name, answer.trim())
  }
  return document.toString({ lineWidth: 0 })
}

/** Says what to write where an answer cannot be used; undefined where it can. */
export function wrongAnswer(name: keyof Answers, answer: string): string | undefined {
  try {
    readData(organisationWith({ [name]: answer }), file)
    return undefined
  } catch (error) {
    if (error instanceof ContentError) return error.findings[0]?.remedy
    throw error
  }
}
