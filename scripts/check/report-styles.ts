/** The styles of the report: black on white, or as the reader's device has it, and plain on paper. */
export const styles = `
:root { color-scheme: light dark; --text: #1a1a1a; --ground: #fff; --line: #6b6b6b; }
@media (prefers-color-scheme: dark) { :root { --text: #f2f2f2; --ground: #161616; --line: #a0a0a0; } }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.125rem/1.5 'Atkinson Hyperlegible', Verdana, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-top: 2px solid var(--line); padding-top: 1rem; }
li { margin: 0 0 1rem; }
li p { margin: 0; }
.place { overflow-wrap: anywhere; }
code { font-family: ui-monospace, Consolas, monospace; font-size: 0.95em; }
@media print {
  :root { --text: #000; --ground: #fff; --line: #000; }
  body { font-size: 12pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  li { break-inside: avoid; }
}
@page { margin: 18mm; }
`
