/** A way to run veraPDF: its name in messages, and the command with its first arguments. */
export interface Validator {
  name: string
  command: string[]
}

/** Looks for veraPDF in one place; gives nothing if it is not there. */
export type Place = () => Promise<Validator | undefined>
