import type { Key } from '../../languages/keys.ts'
import { contextOf } from './context.ts'
import { clock, icon } from './icons.ts'
import { close, open, paragraph, text } from './tokens.ts'
import type { State, Token } from './tokens.ts'

/** Whose a framed time limit is: the reader's own, other people's, both in one frame; none where no fact says it. */
type Whose = 'yours' | 'theirs' | 'both' | 'none'

const labels: Record<Whose, Key> = {
  yours: 'limitYours',
  theirs: 'limitTheirs',
  both: 'limitBoth',
  none: 'limitAny',
}

/**
 * Puts the tokens of what states a time limit into a frame that first says whose it is: whoever skims the page, or
 * listens to it, must not take another's time for their own. `lines` are those of the text that it comes from, from 0,
 * the last excluded; `number` counts the page's frames from 1, for the id that links use: no heading's id has a `_`.
 */
export function limitFrame(
  state: State,
  within: Token[],
  { lines, number, name = '' }: { lines: [number, number]; number: number; name?: string },
): Token[] {
  const whose = whoseLimit(state, lines)
  return [
    open(state, 'limit', 'div', {
      class: `${name} time-limit`.trim(),
      id: `limit_${number}`,
      'data-whose': whose,
    }),
    ...paragraph(
      state,
      [icon(state, clock), text(state, contextOf(state.env).speaker.say(labels[whose]))],
      { class: 'limit-label' },
    ),
    ...within,
    close(state, 'limit', 'div'),
  ]
}

function whoseLimit(state: State, [start, end]: [number, number]): Whose {
  const { facts, stated } = contextOf(state.env)
  const owners = new Set<Whose>()
  for (let line = start; line < end; line++)
    for (const name of stated.get(line) ?? []) {
      const fact = facts[name]
      if (fact) owners.add(fact.whose)
    }
  if (owners.size > 1) return 'both'
  return [...owners][0] ?? 'none'
}
