import type { Part } from './parts.ts'
import type { Recipes } from './recipes.ts'

/**
 * Gives how many of each unit of time a picture draws, by its recipe: two scenes that count a month are 2 months. A
 * scene that counts is one of its unit, whatever it is drawn with. A picture without a recipe draws none.
 */
export function drawnLimits(recipes: Recipes, picture: string): Map<string, number> {
  const drawn = new Map<string, number>()
  const add = (parts: Part[], within: string[]): void => {
    for (const part of parts) {
      if (!('use' in part) || within.includes(part.use)) continue
      const scene = recipes.scenes[part.use]
      if (scene?.counts) drawn.set(scene.counts, (drawn.get(scene.counts) ?? 0) + 1)
      else if (scene) add(scene.parts, [...within, part.use])
    }
  }
  add(recipes.pictures[picture] ?? [], [])
  return drawn
}
