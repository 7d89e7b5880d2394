/** One picture on a contact sheet. */
export type SheetPicture = { name: string; alt: string; svg: string }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const figure = ({ name, alt, svg }: SheetPicture): string => {
  const image = `<img src="data:image/svg+xml,${encodeURIComponent(svg)}" alt="">`
  return `<figure>${image}${image.replace('<img', '<img class="grey"')}<figcaption><b>${escaped(name)}</b> ${escaped(alt)}</figcaption></figure>`
}

/** A page for printing that shows each picture 4 cm wide, in colour and in grey, with its file name and alt text. */
export function contactSheetHtml(title: string, pictures: SheetPicture[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
@page { size: A4; margin: 12mm }
body { font: 9pt/1.3 sans-serif; margin: 0; display: grid; grid-template-columns: repeat(2, 86mm); gap: 5mm }
figure { margin: 0; break-inside: avoid }
img { width: 40mm; margin-right: 3mm }
.grey { filter: grayscale(1) }
</style>
</head>
<body>
${pictures.map(figure).join('\n')}
</body>
</html>
`
}
