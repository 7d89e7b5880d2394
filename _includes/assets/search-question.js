/**
 * Reads a question by the words that families use. Each part of it is one word, or several that stand in `synonyms`
 * together, with the words of the leaflets to look for as well. A part that is `known` is meant as it is written. `small` words
 * are everywhere: a question is answered without them, where it has others. `endings` are those of the language.
 */
export function readQuestion(text, { synonyms, small, endings }) {
  const known = Object.entries(synonyms)
    .map(([word, also]) => ({ words: wordsOf(word), also }))
    .sort((one, other) => other.words.length - one.words.length)
  const words = wordsOf(text)
  const parts = []
  while (words.length > 0) {
    const found = known.find((entry) =>
      entry.words.every((word, at) => isForm(words[at], word, endings)),
    )
    const written = words.splice(0, found?.words.length ?? 1).join(' ')
    parts.push({ written, known: found !== undefined, also: found?.also ?? [] })
  }
  const telling = parts.filter((part) => part.known || !small.has(part.written))
  return telling.length > 0 ? telling : parts
}

/** Gives the words of a text in small letters, without the signs around them. */
export function wordsOf(text) {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
}

/** Whether a word is another one, apart from endings such as those of plurals and possessives. */
export function isForm(word, other, endings) {
  return word !== undefined && withoutEndings(word, endings) === withoutEndings(other, endings)
}

/** What is left of a word has two letters at least: "is" and "as" are no plurals. */
const withoutEndings = (word, endings) =>
  endings.reduce((rest, ending) => {
    const start = rest.endsWith(ending) ? rest.slice(0, rest.length - ending.length) : ''
    return /\p{L}{2}$/u.test(start) ? start : rest
  }, word)

/** Gives the word that a misspelt one is nearest to: one slip in words of 4 to 7 letters, two in longer ones. */
export function nearest(word, candidates) {
  const allowed = /\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  let best
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue
    const count = slips(word, candidate)
    if (count <= allowed && (best === undefined || count < best.count)) best = { candidate, count }
  }
  return best?.candidate
}

/** Counts the slips between two words: a letter too many, missing, wrong, or changed with its neighbour. */
function slips(one, other) {
  let before = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const wrong = one[i - 1] === other[j - 1] ? 0 : 1
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + wrong)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    before = row
    row = next
  }
  return row[other.length]
}
