import { load } from 'cheerio'
import { timeLimits } from '../../plugins/languages/time-limits.ts'

/** Gives the blocks of a page that state a time limit outside a frame, and the frames that do not first say whose it is. */
export function unlabelled(html: string): string[] {
  const page = load(html)
  const open = page('.text > p:not(.ways, .other-edition), .text > .row:not(.time-limit)')
    .toArray()
    .filter((one) => timeLimits(page(one).text()).length > 0)
  const silent = page('.text .time-limit')
    .toArray()
    .filter((one) => !/^[^.]*[Tt]ime limits?\b[^.]*\.$/.test(page(one).children().first().text()))
  return [...open, ...silent].map((one) => page(one).text().trim())
}
