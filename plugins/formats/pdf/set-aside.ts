import { patched } from './content/rearrange.ts'
import type { Patch } from './content/rearrange.ts'
import type { Draft } from './draft.ts'
import { elementsFrom, isContent } from './tree/element.ts'

/** Makes marked content an artifact and takes it out of the structure tree, wherever `chosen` holds for its page and MCID. */
export function setAside(
  { root, sheets }: Draft,
  artifact: string,
  chosen: (page: number, id: number) => boolean,
): void {
  sheets.forEach((sheet, page) => {
    const { map } = sheet
    const patches: Patch[] = []
    for (let at = 0; at < map.count; at++) {
      const id = map.mark(at) === 'begins' ? map.owner(at) : undefined
      if (typeof id === 'number' && chosen(page, id)) patches.push({ at, instead: artifact })
    }
    sheet.map = patched(map, patches)
  })
  for (const element of elementsFrom(root)) {
    element.kids = element.kids.filter((kid) => !isContent(kid) || !chosen(kid.page, kid.id))
  }
}
