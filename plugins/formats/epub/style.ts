/** The look of a book: sizes relative to the reader's own, and no colours, which readers choose for night and day. */
export const style = `body { line-height: 1.5 }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid }
img { max-width: 100%; height: auto }
.row { margin-block: 1.5em; break-inside: avoid }
.picture img { width: 12em }
.quotation, blockquote, .time-limit, .notice, .meaning { margin-block: 1em; margin-inline: 0; padding-inline-start: 1em; border-inline-start: 0.25em solid }
.quotation blockquote { margin: 0; padding: 0; border: 0 }
.attribution, .limit-label, .notice { font-weight: bold }
.unseen { font-style: italic }
table { border-collapse: collapse }
th, td { border: 0.06em solid; padding: 0.3em 0.5em; text-align: start }
li { margin-block: 0.3em }
`
