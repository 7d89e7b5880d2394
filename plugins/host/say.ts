import nunjucks from 'nunjucks'
import type { Key } from '../languages/keys.ts'
import type { Speaker } from '../languages/language.ts'

/** What a filter of Nunjucks is called on. */
interface Rendering {
  ctx: { speaker: Speaker }
}

/** The part of Nunjucks that its types leave out. */
const { escape } = nunjucks.lib as unknown as { escape: (text: string) => string }
const { SafeString } = nunjucks.runtime

/** Stands for what is filled in until the text is escaped. */
const place = (index: number) => `\u{E000}${index}\u{E001}`

/** A filter: gives a text in the language of the page, with what is filled in. HTML that is filled in stays HTML. */
export function say(
  this: Rendering,
  key: Key,
  values: Record<string, unknown> = {},
): InstanceType<typeof SafeString> {
  const names = Object.keys(values)
  const given = names.map((name, index): [string, string | number] => {
    const value = values[name]
    return [name, typeof value === 'number' ? value : place(index)]
  })
  const text = escape(this.ctx.speaker.say(key, Object.fromEntries(given)))
  const filled = text.replace(/\u{E000}(\d+)\u{E001}/gu, (_: string, index: string) => {
    const value = values[names[Number(index)] ?? '']
    return value instanceof SafeString ? value.toString() : escape(String(value))
  })
  return new SafeString(filled)
}

/** A filter: joins texts as one says that there is a choice of them. */
export const either = (texts: unknown[], { tag }: Speaker): string =>
  new Intl.ListFormat(tag, { type: 'disjunction' }).format(texts.map(String))
