/** The name of the namespace of the standard structure types of PDF 2.0 (ISO 32000-2, 14.8.6). */
export const pdf2Namespace = 'http://iso.org/pdf2/ssn'

/** The standard structure types of PDF 2.0 (ISO 32000-2, 14.8.4). */
export const pdf2Roles = new Set(
  'Document DocumentFragment Part Sect Div Aside NonStruct P H1 H2 H3 H4 H5 H6 Title FENote Sub Lbl Span Em Strong Link Annot Form Ruby RB RT RP Warichu WT WP L LI LBody Table TR TH TD THead TBody TFoot Caption Figure Formula Artifact'.split(
    ' ',
  ),
)
