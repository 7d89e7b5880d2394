/** A piece that is longer may not fit on a line of large print. */
const most = 30

/**
 * Gives a web or e-mail address in pieces between which a line may break: after a slash and before a question mark; a
 * piece too long for a line breaks at its other symbols too, and one without any wherever it has to.
 */
export function addressPieces(address: string): string[] {
  return split(address, [/(?<=[^/:]\/)|(?=\?)/u, /(?<=[&=@#_.,;+%-])/u, /(?<=^(?:.{10})+)/u])
}

function split(piece: string, [at, ...others]: RegExp[]): string[] {
  if (!at) return [piece]
  return piece.split(at).flatMap((one) => (one.length > most ? split(one, others) : [one]))
}
