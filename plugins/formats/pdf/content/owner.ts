/** What marked content belongs to: an element of the structure tree by its MCID, an artifact, or neither. */
export type Owner = number | 'artifact' | undefined

/** Reads from a BDC or BMC, as it is in the file, whose content it begins (ISO 32000-1, 14.6 and 14.8.2.2). */
export function ownerOf(beginning: string): Owner {
  const id = /\/MCID\s+(\d+)/.exec(beginning)?.[1]
  if (id !== undefined) return Number(id)
  return /^\/Artifact(?![^\s<>[\]()/%{}])/.test(beginning) ? 'artifact' : undefined
}
