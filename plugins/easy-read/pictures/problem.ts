/** A place in a file that a person wrote; lines and columns start at 1. */
export type Place = { file: string; line: number; column: number }

/** Says where, what is wrong and what to do next, as `file:line:column  What is wrong. What to do.` */
export function problem(place: Place, wrong: string, remedy: string): string {
  return `${place.file}:${place.line}:${place.column}  ${wrong} ${remedy}`
}

/** A recipe that cannot be made; its message is a `problem`. */
export class RecipeError extends Error {
  override name = 'RecipeError'
}
