import { outline } from './draw.ts'
import type { Symbols } from './openmoji.ts'
import type { Part } from './parts.ts'
import { place } from './place.ts'
import { ContentError } from '../../findings/finding.ts'
import type { Recipes } from './recipes.ts'
import { tidy } from './tidy.ts'

const symbolSize: [number, number] = [72, 72]

/** Composes one picture into an SVG text; equal recipes give equal bytes. Throws a ContentError that names picture and part. */
export function compose(recipes: Recipes, name: string, symbols: Symbols): string {
  const refuse = (path: PropertyKey[], wrong: string, remedy: string): never => {
    throw new ContentError([
      {
        ...recipes.where(path),
        what: `Picture "${name}", ${inScene(path)}part ${Number(path.at(-1)) + 1}: ${wrong}`,
        remedy,
      },
    ])
  }

  const list = (parts: Part[], path: PropertyKey[], within: string[]): string =>
    parts.map((part, index) => one(part, [...path, index], within)).join('')

  const one = (part: Part, path: PropertyKey[], within: string[]): string => {
    const colour = (given: string): string =>
      given === 'none' || given.startsWith('#')
        ? given
        : (recipes.colours[given] ??
          refuse(
            path,
            `there is no colour "${given}".`,
            'Add it under colours, or use one that is there.',
          ))

    if ('openmoji' in part) {
      const file =
        symbols(part.openmoji) ??
        refuse(
          path,
          `OpenMoji has no symbol "${part.openmoji}".`,
          'Look it up on openmoji.org and give its hexcode.',
        )
      return place(recolour(inner(file), part.colours, colour), part, symbolSize)
    }
    if ('use' in part) {
      const scene =
        recipes.scenes[part.use] ??
        refuse(
          path,
          `there is no scene "${part.use}".`,
          'Add it under scenes, or use one that is there.',
        )
      if (within.includes(part.use))
        refuse(path, `scene "${part.use}" uses itself.`, 'Remove that part.')
      return place(
        list(scene.parts, ['scenes', part.use, 'parts'], [...within, part.use]),
        part,
        scene.size,
      )
    }
    // Any width will do here: `lines` gives them all the picture's own.
    return `<path d="${outline(part)}" fill="${colour(part.fill)}" stroke="${colour(part.line)}" stroke-width="2"/>`
  }

  const parts = recipes.pictures[name]
  if (!parts)
    throw new ContentError([
      {
        ...recipes.where(['pictures']),
        what: `There is no picture "${name}".`,
        remedy: 'Add it under pictures.',
      },
    ])
  const [width, height] = recipes.canvas
  return tidy(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${list(parts, ['pictures', name], [])}</svg>`,
    recipes.line,
  )
}

const inScene = ([list, scene]: PropertyKey[]): string =>
  list === 'scenes' ? `scene "${String(scene)}", ` : ''

const inner = (file: string): string =>
  file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>'))

const recolour = (
  markup: string,
  colours: Record<string, string>,
  named: (colour: string) => string,
): string =>
  Object.entries(colours).reduce(
    (text, [from, to]) => text.replaceAll(new RegExp(`${named(from)}\\b`, 'gi'), named(to)),
    markup,
  )
