const counted = /[\p{L}\p{N}\p{M}\p{Sc}\p{So}%]/u

/** Gives what of a text no page may lose: letters, digits, currency signs, symbols and per cent signs, each accent by itself. */
export const letters = (text: string): string[] =>
  Array.from(text.normalize('NFD')).filter((letter) => counted.test(letter))
