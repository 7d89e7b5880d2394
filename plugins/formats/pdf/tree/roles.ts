/** The standard structure types (ISO 32000-1, 14.8.4). */
export const standardRoles = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** What Chromium's own roles are in standard ones. */
export const roleMap: Record<string, string> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  FENote: 'Note',
  Title: 'P',
  DocumentFragment: 'Div',
}

const inline = new Set(
  'Span Strong Em Sub Code Link Quote Note Reference BibEntry Annot Ruby'.split(' '),
)
const textHolders = new Set('P H H1 H2 H3 H4 H5 H6 Caption TOCI LI LBody Lbl TD TH'.split(' '))

/** Tells whether elements of a role stand within a line of text. */
export const isInline = (role: string): boolean => inline.has(role)

/** Tells whether words may stand in elements of a role without a paragraph of their own. */
export const holdsText = (role: string): boolean => textHolders.has(role) || inline.has(role)
