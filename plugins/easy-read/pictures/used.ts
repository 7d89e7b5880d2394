/** The pictures that an easy-read text names, in order of first use: file name without folder, and alt text. */
export function usedPictures(markdown: string): { name: string; alt: string }[] {
  const used = [...markdown.matchAll(/^!\[([^\]]*)\]\(pictures\/([^)]+)\.svg\)/gm)].map(
    ([, alt = '', name = '']) => ({ name, alt }),
  )
  return used.filter(({ name }, index) => used.findIndex((other) => other.name === name) === index)
}
