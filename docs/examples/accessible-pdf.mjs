// node docs/examples/accessible-pdf.mjs https://www.example.org/ page.pdf
import { writeFile } from 'node:fs/promises'
import puppeteer from 'puppeteer'
import { printAccessible } from 'everyleaf/pdf'

const [address, file = 'page.pdf'] = process.argv.slice(2)
const browser = await puppeteer.launch()
try {
  const page = await browser.newPage()
  await page.goto(address, { waitUntil: 'load' })
  const footer = ['Testbury Advice', '01632 960000']
  const { bytes, pages } = await printAccessible(page, { footer })
  await writeFile(file, bytes)
  console.log(`${file}: ${pages} pages`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  await browser.close()
}
