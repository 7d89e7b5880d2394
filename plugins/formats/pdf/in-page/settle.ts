/** Runs in the page: chooses the format, then waits for each font and picture; gives those that failed. */
export async function settle(format: string): Promise<string[]> {
  document.documentElement.dataset['format'] = format
  const missing: string[] = []
  const images = [...document.querySelectorAll<HTMLImageElement>('main img')]
  await Promise.all(
    images.map(async (image) => {
      image.loading = 'eager'
      await image.decode().catch(() => missing.push(image.src))
    }),
  )
  // A face with the measures of another stands in until that has come; a machine need not have it.
  const own = [...document.fonts].filter(({ ascentOverride }) => ascentOverride === 'normal')
  await Promise.all(
    own.map((font) => font.load().catch(() => missing.push(`the font ${font.family}`))),
  )
  await document.fonts.ready
  return missing
}
