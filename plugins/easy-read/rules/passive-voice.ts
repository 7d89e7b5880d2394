import retextPassive from 'retext-passive'
import { askRetext } from './retext.ts'
import { isExplained, lookAtParts } from './words.ts'
import type { Found, Rule } from './rule.ts'
import { sources } from './sources.ts'

const be = /^(?:am|is|are|was|were|be|been|being)$/i
/** Words that look like participles but say how somebody is, or what something is called. */
const states = new Set(
  'called named based worried stressed embarrassed involved tired interested excited scared bored confused pleased disabled married retired allowed supposed used need needed'.split(
    ' ',
  ),
)

/** Active voice. retext-passive finds the irregular participles; those in -ed are found here. */
export const passiveVoice: Rule = {
  name: 'passive-voice',
  english: true,
  asks: 'say who does what',
  sources: [sources.govUk],
  find(text, { glossary }) {
    const irregular = askRetext(text, retextPassive).map(({ place, actual }) =>
      passive(place, actual),
    )
    const regular = lookAtParts(text, ({ word, sentence }) => {
      const at = sentence.parts.indexOf(word)
      const before = sentence.parts.slice(0, at).filter(({ text: one }) => !isAdverb(one))
      const participle = /[a-z]{2,}ed$/.test(word.text) && !states.has(word.text)
      return participle && be.test(before.at(-1)?.text ?? '') && !isExplained(word.text, glossary)
        ? passive(word.place, word.text)
        : undefined
    })
    return [...irregular, ...regular]
  },
}

const isAdverb = (word: string): boolean => /^(?:not|also|always|still|only)$|ly$/i.test(word)

const passive = (place: Found['place'], participle: string): Found => ({
  place,
  what: `"${participle}" may not say who does it`,
  remedy: 'Say who does what: "The council decides", not "It is decided".',
  severity: 'warning',
})
