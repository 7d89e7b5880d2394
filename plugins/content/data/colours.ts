import { z } from 'zod'
import { contrast, nearestWithContrast } from '../contrast.ts'

/** Where links have the least contrast: the boxes and the foot of pages, in light and in dark. */
const backgrounds = { light: '#f4eee2', dark: '#20272a' }

/** What words need on their background (WCAG 2.2, 1.4.6, level AAA). */
const least = 7

const colour = (scheme: keyof typeof backgrounds) =>
  z
    .string({ error: 'a colour in quotes, like "#0b4f55"' })
    .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour in quotes, like "#0b4f55"' })
    .superRefine((value, context) => {
      const background = backgrounds[scheme]
      if (!/^#[0-9a-f]{6}$/i.test(value) || contrast(value, background) >= least) return
      // Rounded down: 6.96 is not enough, and must not be called 7.0.
      const ratio = (Math.floor(contrast(value, background) * 10) / 10).toFixed(1)
      context.addIssue({
        code: 'custom',
        message: `"${nearestWithContrast(value, background, least)}": links in ${value} have a contrast of ${ratio} to 1 at the foot of ${scheme} pages, and WCAG level AAA asks for ${least} to 1`,
      })
    })

/** The organisation's colour for links, headings' rules and buttons; in dark pages a lighter one, worked out where none is given. */
export const colours = z
  .strictObject({
    accent: colour('light'),
    accent_dark: colour('dark').optional(),
  })
  .transform(({ accent, accent_dark }) => ({
    accent,
    accent_dark: accent_dark ?? nearestWithContrast(accent, backgrounds.dark, least),
  }))
