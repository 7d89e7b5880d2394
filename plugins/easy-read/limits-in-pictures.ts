import type { Finding } from '../findings/finding.ts'
import { limitForm, timeLimits } from '../languages/time-limits.ts'
import { drawnLimits } from './pictures/drawn-limits.ts'
import type { Recipes } from './pictures/recipes.ts'
import type { Block, EasyReadText } from './text/index.ts'

/**
 * Gives the pictures that draw another time limit than the sentences beside them state: a fact has changed, and its
 * picture is still the old one. What a picture draws, its recipe says; of one without a recipe nothing is known.
 */
export function limitsInPictures({ file, sections }: EasyReadText, recipes: Recipes): Finding[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ picture, lines }) => {
      const name = /^pictures\/(.+)\.svg$/.exec(picture?.address ?? '')?.[1]
      if (!picture || name === undefined) return []
      const stated = lines.flatMap(statedIn)
      return [...drawnLimits(recipes, name)].flatMap(([unit, number]) => {
        const drawn = `${number} ${unit}`
        const sameUnit = stated.filter(({ limit }) => limit.replace(/^\S+ /, '') === unit)
        if (sameUnit.length === 0 || sameUnit.some(({ limit }) => limit === drawn)) return []
        const recipe = recipes.where(['pictures', name])
        return {
          file,
          ...picture.place,
          what: `The picture ${name} draws ${drawn}${number === 1 ? '' : 's'}, but the words beside it say ${sameUnit.map(({ words }) => words).join(' and ')}.`,
          remedy: `Change its recipe (${recipe.file}:${recipe.line}) and run "npm run pictures", or use a picture that draws no time limit.`,
          rule: 'limit-in-picture',
        }
      })
    })
}

/** The time limits of a line: as it says them, and each in one form, such as "2 month". */
function statedIn({ text }: Block['lines'][number]): { words: string; limit: string }[] {
  return timeLimits(text).map(({ start, end }) => {
    const words = text.slice(start, end)
    return { words, limit: limitForm(words) }
  })
}
