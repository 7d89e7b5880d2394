import type { Finding } from '../findings/finding.ts'
import { languageName } from '../languages/tags.ts'

/** Finds a text at the top of the leaflets' folder. */
export const atTop = (file: string, folder: string): Finding => ({
  file,
  what: 'This text is in no folder of its own, so it is no leaflet.',
  remedy: `If it is one, move it to ${folder}/<its name>/index.md. If not, move it out of ${folder}.`,
})

/** Finds a folder that has the name of a leaflet's file, or a file that has that of its folder. */
export const wrongKind = (file: string, isFolder: boolean): Finding => ({
  file,
  what: isFolder
    ? 'This is a folder, and has the name of a file of the leaflet.'
    : 'This is a file, and has the name of a folder of the leaflet.',
  remedy: 'Give it another name.',
})

/** Finds a text in a leaflet's folder that is none of its editions. */
export const unknownText = (file: string, leaflet: string): Finding => ({
  file,
  what: 'This text is no part of the leaflet.',
  remedy: `A leaflet has index.md and easy-read.md. If it is one of them, call it so; if not, move it out of ${leaflet}.`,
})

/** Finds an edition whose file's name gives the language of the site. */
export const ownLanguage = (file: string, name: string, language: string): Finding => ({
  file,
  what: `The site is in ${languageName(language, 'en')} itself.`,
  remedy: `Call the file ${name.replace(/\..*/, '.md')}, or delete it.`,
})

/** Finds an edition in a language that Everyleaf has no texts of: its page would be half in another. */
export const noTexts = (file: string, tag: string, known: string[]): Finding => ({
  file,
  what: `Everyleaf has no texts in ${languageName(tag, 'en')}.`,
  remedy: `It has these languages: ${known.join(', ')}. Give it yours by the option languages, or move this file out of the leaflet.`,
})

/** Warns of a language whose texts nobody who speaks it has checked. */
export const uncheckedTexts = (file: string, tag: string): Finding => ({
  file,
  what: `Nobody who speaks ${languageName(tag, 'en')} has checked the texts that Everyleaf adds to pages in it.`,
  remedy:
    "Let somebody read a page with all its buttons and labels. Give better texts by the option languages, and tell Everyleaf's makers.",
  severity: 'warning',
  rule: 'unchecked-language',
})

/** Finds data that would change leaflets without a check. */
export const unchecked = (file: string): Finding => ({
  file,
  what: 'Eleventy would change leaflets by this file, and nobody checks what is in it.',
  remedy: 'Delete it. What a leaflet says about itself is in its head.',
})

/** Warns of a document that is not published. */
export const notPublished = (file: string): Finding => ({
  file,
  what: 'This document is not published.',
  remedy: 'If families should read it, write it as a leaflet. If not, move it elsewhere.',
  severity: 'warning',
  rule: 'document-among-leaflets',
})
