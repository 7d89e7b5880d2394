/**
 * The pictures that an easy-read text names, in order of first use: file name without folder, and the first description
 * that it has there; none where the sentences beside it always say it all.
 */
export function usedPictures(markdown: string): { name: string; alt: string }[] {
  const used = new Map<string, string>()
  for (const [, alt = '', name = ''] of markdown.matchAll(
    /^!\[([^\]]*)\]\(pictures\/([^)]+)\.svg\)/gm,
  ))
    used.set(name, used.get(name) || alt)
  return [...used].map(([name, alt]) => ({ name, alt }))
}
