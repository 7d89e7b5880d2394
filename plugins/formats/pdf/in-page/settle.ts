/** What the page uses but cannot show: a font or picture by its address, and the words that name it for people. */
export interface Broken {
  address: string
  name: string
  /** Words of the page beside it, by which it can be found. */
  words?: string
}

/** Runs in the page: chooses the format, if one is given, then waits for each font and picture; gives those that failed. */
export async function settle(format: string | undefined): Promise<Broken[]> {
  if (format !== undefined) document.documentElement.dataset['format'] = format
  const broken: Broken[] = []
  const images = [...document.querySelectorAll<HTMLImageElement>('[data-everyleaf-main] img')]
  await Promise.all(
    images.map(async (image) => {
      image.loading = 'eager'
      await image.decode().catch(() => {
        const beside = image.closest('figure, p, li, td, div, section')?.textContent ?? ''
        const words = image.alt || beside.replace(/\s+/gu, ' ').trim().slice(0, 80)
        broken.push({ address: image.src, name: `the picture "${image.alt}"`, words })
      })
    }),
  )
  const rules = [...document.styleSheets]
    .flatMap((sheet) => {
      // A style sheet of another site does not show its rules.
      try {
        return [...sheet.cssRules]
      } catch {
        return []
      }
    })
    .filter((rule) => rule instanceof CSSFontFaceRule)
  // A face with the measures of another stands in until that has come; a machine need not have it.
  const own = [...document.fonts].filter(({ ascentOverride }) => ascentOverride === 'normal')
  await Promise.all(
    own.map((font) =>
      font.load().catch(() => {
        const family = font.family.replaceAll('"', '')
        const rule = rules.find(
          ({ style }) =>
            style.getPropertyValue('font-family').replaceAll('"', '') === family &&
            (style.getPropertyValue('font-weight') || 'normal') === font.weight &&
            (style.getPropertyValue('font-style') || 'normal') === font.style,
        )
        const source = rule?.style.getPropertyValue('src') ?? ''
        const [, address = ''] = /url\("?([^")]+)/.exec(source) ?? []
        broken.push({
          address: new URL(address, document.baseURI).href,
          name: `the font ${family}, ${font.weight}`,
        })
      }),
    ),
  )
  await document.fonts.ready
  return broken
}
