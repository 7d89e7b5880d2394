import { allHeadings } from './headings.js'
import { isForm, nearest, readQuestion, wordsOf } from './search-question.js'

/**
 * Finds the sections that answer a question, the best first, with what was looked for besides it and what stands nowhere.
 * `vocabularies` are the synonyms, the small words, and the endings of words. A section has to answer as many parts of the question as the best one does.
 */
export async function findSections(pagefind, question, vocabularies, editions) {
  const options = editions.length > 0 ? { filters: { edition: { any: editions } } } : {}
  const parts = readQuestion(question, vocabularies)
  const sections = new Map()
  const also = new Set()
  const missing = []
  for (const [at, part] of parts.entries()) {
    const hits = await hitsOf(part)
    for (const hit of hits) collect(sections, hit, at)
    for (const { phrase, written } of hits) if (!written) also.add(phrase)
    if (hits.length === 0) missing.push(part.written)
  }
  const found = [...sections.values()]
  const most = Math.max(...found.map(({ parts }) => parts.size))
  return {
    sections: found
      .filter(({ parts }) => parts.size === most)
      .sort((one, other) => other.written.size - one.written.size || other.weight - one.weight),
    also: [...also],
    missing,
  }

  async function hitsOf(part) {
    const hits = await search(part)
    if (hits.length > 0 || part.known) return hits
    const meant = nearest(part.written, await vocabulary())
    if (meant === undefined) return []
    const [{ known, also }] = readQuestion(meant, vocabularies)
    return search({ written: '', known, also: [meant, ...also] })
  }

  async function search({ written, known, also }) {
    const phrases = [...(written ? [written] : []), ...also]
    const all = await Promise.all(
      phrases.map(async (phrase) => {
        const isWritten = phrase === written
        const answers = known || !isWritten ? isSame : isBeginning
        const hits = await searchPhrase(pagefind, phrase, options, answers)
        return hits.map((hit) => ({ ...hit, phrase, written: isWritten }))
      }),
    )
    return all.flat()
  }

  function isSame(found, sought) {
    return isForm(found, sought, vocabularies.endings)
  }

  /** The words that a misspelt one may have meant: those of headings and synonyms, because among all words every slip finds one. */
  async function vocabulary() {
    const headings = Object.values(await allHeadings())
      .flat()
      .map(([, text]) => text)
    return new Set([...headings, ...Object.entries(vocabularies.synonyms).flat(2)].flatMap(wordsOf))
  }
}

/** Adds a hit to the section in which it stands. The excerpt is that of its first hit: the words as they were written come first. */
function collect(sections, { section, written }, part) {
  const known = sections.get(section.url) ?? {
    ...section,
    weight: 0,
    parts: new Set(),
    written: new Set(),
  }
  known.weight += section.weight
  known.parts.add(part)
  if (written) known.written.add(part)
  sections.set(section.url, known)
}

async function searchPhrase(pagefind, phrase, options, answers) {
  const sought = wordsOf(phrase)
  const pages = await pagesFor(pagefind, phrase, options)
  return pages.flatMap(({ content, meta, filters, sub_results }) => {
    const words = content.split(/[\r\n\s]+/)
    const stands = ({ location }) =>
      sought.every((word, at) =>
        piecesOf(words[location + at]).some((piece) => answers(piece, word)),
      )
    return sub_results.flatMap(({ title, url, excerpt, weighted_locations }) => {
      const places = weighted_locations.filter(stands)
      if (places.length === 0) return []
      const weight = places.reduce((sum, { balanced_score }) => sum + balanced_score, 0)
      const edition = filters.edition?.[0] ?? ''
      return [{ section: { url, title, excerpt, weight, leaflet: meta.title, edition } }]
    })
  })
}

async function pagesFor(pagefind, words, options) {
  const { results } = await pagefind.search(words, options)
  return Promise.all(results.map((result) => result.data()))
}

/** A word of the text, whole and in its parts: "school/college", "school", "college". */
function piecesOf(word = '') {
  return [...wordsOf(word), ...wordsOf(word.replace(/[^\p{L}\p{N}'’]+/gu, ' '))]
}

/**
 * For a word that stands nowhere Pagefind gives its longest beginning that does: for "autism" every "a".
 * A word found has to have half of the one that was asked for.
 */
function isBeginning(found, sought) {
  return found.startsWith(sought.slice(0, Math.max(3, Math.ceil(sought.length / 2))))
}
