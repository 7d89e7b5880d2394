/** To make a segmenter takes longer than to split a text by it. */
const known = new Map<string, Intl.Segmenter>()

/** Splits a text into its sentences by the rules of its language (Unicode UAX 29). */
export function sentences(text: string, language: string): string[] {
  const segmenter = known.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  known.set(language, segmenter)
  return [...segmenter.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '')
}
