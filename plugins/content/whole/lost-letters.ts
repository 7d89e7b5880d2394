/** How many letters in a row show that two texts read the same again. */
const again = 12

/**
 * Gives the stretches of a list that another lacks, as indexes: the first, and the one behind the last. What the other has in
 * addition is no loss. None where all of the first is in the other in order.
 */
export function lostLetters(wanted: string[], found: string[]): [start: number, end: number][] {
  if (isWithin(wanted, found)) return []
  const lost: [number, number][] = []
  let at = 0
  let behind = 0
  while (at < wanted.length) {
    if (wanted[at] === found[behind]) {
      at += 1
      behind += 1
      continue
    }
    const [gone, added] = nextAgreement(wanted, at, found, behind)
    if (gone > 0) lost.push([at, at + gone])
    at += gone
    behind += added
  }
  return lost
}

function isWithin(wanted: string[], found: string[]): boolean {
  let at = 0
  for (const letter of found) if (letter === wanted[at]) at += 1
  return at === wanted.length
}

/** How many letters of both have to be passed over until they agree, as few as there can be. */
function nextAgreement(wanted: string[], at: number, found: string[], behind: number) {
  const [restWanted, restFound] = [wanted.length - at, found.length - behind]
  for (let passed = 1; passed <= restWanted + restFound; passed++)
    for (let gone = Math.max(0, passed - restFound); gone <= Math.min(passed, restWanted); gone++)
      if (agrees(wanted, at + gone, found, behind + passed - gone))
        return [gone, passed - gone] as const
  return [restWanted, restFound] as const
}

function agrees(wanted: string[], at: number, found: string[], behind: number): boolean {
  const length = Math.min(again, wanted.length - at)
  for (let index = 0; index < length; index++)
    if (wanted[at + index] !== found[behind + index]) return false
  return length > 0
}
