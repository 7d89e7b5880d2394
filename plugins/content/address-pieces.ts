/** A piece between slashes that is longer may break elsewhere too, and so often that it fits the largest print. */
const longPiece = 40
const shortest = 16

/** Gives a web address in pieces between which a line may break: after a slash or before a question mark, and in long pieces after other signs, or anywhere. */
export function addressPieces(address: string): string[] {
  return address
    .split(/(?<=[^/:]\/)|(?=\?)/u)
    .flatMap((piece) => (piece.length > longPiece ? piece.split(/(?<=[&=_;,.+-])/u) : [piece]))
    .flatMap((piece) => (piece.length > longPiece ? inChunks(piece) : [piece]))
}

function inChunks(piece: string): string[] {
  const letters = Array.from(piece)
  const count = Math.ceil(letters.length / shortest)
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * shortest, (index + 1) * shortest).join(''),
  )
}
