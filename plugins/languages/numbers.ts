/** The English words for numbers from 1 on, as far as texts write them out. */
export const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
)
