import { z } from 'zod'
import { contrast, nearestWithContrast } from '../contrast.ts'

/** What the pages are drawn on, in light and in dark. */
const backgrounds = { light: '#fdfaf4', dark: '#15191b' }

/** What words need on their background (WCAG 2.2, 1.4.6, level AAA). */
const least = 7

const colour = (background: string) =>
  z
    .string({ error: 'a colour in quotes, like "#0b4f55"' })
    .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour in quotes, like "#0b4f55"' })
    .superRefine((value, context) => {
      if (!/^#[0-9a-f]{6}$/i.test(value) || contrast(value, background) >= least) return
      const ratio = contrast(value, background).toFixed(1)
      context.addIssue({
        code: 'custom',
        message: `"${nearestWithContrast(value, background, least)}": links in ${value} have a contrast of ${ratio} to 1 on the page, and WCAG level AAA asks for ${least} to 1`,
      })
    })

/** The organisation's colour for links, headings' rules and buttons; in dark pages a lighter one, worked out where none is given. */
export const colours = z
  .strictObject({
    accent: colour(backgrounds.light),
    accent_dark: colour(backgrounds.dark).optional(),
  })
  .transform(({ accent, accent_dark }) => ({
    accent,
    accent_dark: accent_dark ?? nearestWithContrast(accent, backgrounds.dark, least),
  }))
