/** What to write in place of an HTML tag, by its name. */
const instead: Record<string, string> = {
  ...each('b strong', 'For bold words, write two stars on each side: **words**.'),
  ...each('i em', 'For words in italics, write a star on each side: *words*.'),
  ...each('br', 'Begin a new paragraph, with an empty line before it, or make the lines a list.'),
  ...each('hr', 'Write three hyphens on a line of their own, with an empty line above and below.'),
  ...each('sup sub', 'Write the small letters themselves, like m² or H₂O, or write words: 2nd.'),
  ...each('s del strike', 'Remove the words, or say what has changed.'),
  ...each('ins u mark font span', 'Remove it. For what matters most, write **bold words**.'),
  ...each('a', 'Write [words](address), or a name from _data/links.yaml in square brackets.'),
  ...each('img', 'Write ![What it shows](pictures/name.svg).'),
  ...each('p div section', 'Remove it, and leave an empty line between paragraphs.'),
  ...each('ul ol li', 'Begin each item of a list with a hyphen and a space.'),
  ...each('h1 h2 h3 h4 h5 h6', 'Begin a heading with ## and a space.'),
  ...each('table thead tbody tr td th', 'Write a table with vertical bars: | Who | When |.'),
  ...each('blockquote', 'Begin each line of a quotation with > and a space.'),
}

function each(names: string, remedy: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, remedy]))
}

const nameOf = (tag: string) => /[a-z][a-z0-9]*/i.exec(tag)?.[0].toLowerCase() ?? ''

/** An HTML tag: HTML is off, so it would be shown. */
export const tagAsTyped = {
  looks: /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/gi,
  what: (tag: string): string => `"${tag}" is HTML, and would be shown as it is typed.`,
  remedy: (tag: string): string =>
    instead[nameOf(tag)] ?? 'Remove it, or write \\< for a symbol that readers should see.',
}
