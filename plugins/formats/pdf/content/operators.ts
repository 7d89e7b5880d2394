const names =
  'BT ET Tj TJ \' " Td TD Tm T* Tf Tc Tw Tz q Q cm w BDC BMC EMC MP DP Do sh BI m l c v y h re W W* n f F f* B B* b b* S s'.split(
    ' ',
  )

/** The operators that somebody asks for (ISO 32000-1, annex A), by numbers from 1. All others are 0. */
export const operators: Record<string, number> = Object.fromEntries(
  names.map((name, index) => [name, index + 1]),
)

/** The number of an operator, for code that asks for it by its name. */
export function operatorNamed(name: string): number {
  const number = operators[name]
  if (number === undefined) throw new Error(`No page map knows the operator ${name}.`)
  return number
}

/** A set of operators by their names: for each number, 1 where it is one of them. */
export function setOf(list: string): Uint8Array {
  const set = new Uint8Array(names.length + 1)
  for (const name of list.split(' ')) set[operatorNamed(name)] = 1
  return set
}

/** One- and two-letter operators by their letters, so that a scan makes no string for any of them. */
const short = new Uint8Array(256 * 256)
/** Those of three letters. */
const long = new Map<number, number>()
for (const [name, number] of Object.entries(operators)) {
  const [first = 0, second = 0, third = 0] = Buffer.from(name)
  if (name.length < 3) short[first | (second << 8)] = number
  else long.set(first | (second << 8) | (third << 16), number)
}

/** The number of the operator whose letters are at a place in a content stream. */
export function operatorAt(bytes: Uint8Array, from: number, to: number): number {
  const [first = 0, second = 0, third = 0] = [bytes[from], bytes[from + 1], bytes[from + 2]]
  if (to - from === 1) return short[first] ?? 0
  if (to - from === 2) return short[first | (second << 8)] ?? 0
  return to - from === 3 ? (long.get(first | (second << 8) | (third << 16)) ?? 0) : 0
}
