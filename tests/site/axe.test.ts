import axe from 'axe-core'
import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { axeFindings } from '../help/axe.ts'
import { browse, inTab, searchFor } from '../help/browse.ts'
import { leftOut } from '../help/data.ts'
import { withFaultyPage } from '../help/faulty.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

suite('site: axe', (test) => {
  test('no page breaks a rule, in light or in dark colours', async () => {
    const found = await browse(site, async (visit) => {
      const findings: string[] = []
      const check = async (name: string, page: Page) => {
        for (const value of ['light', 'dark']) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
          const broken = await axeFindings(page)
          findings.push(...broken.map((finding) => `${name}, ${value}: ${finding}`))
        }
      }
      for (const { path, file } of pages)
        await inTab(visit, visit.address + path, async (page) => {
          await check(file, page)
          if (path !== 'search/') return
          await searchFor(page, 'meeting')
          await check('search results', page)
        })
      return findings
    })
    assert.is(found.join('\n'), '')
  })

  test('faults are found, and named by rule and element', async () => {
    const body = `<img src="data:,"><p style="color: #999">Pale words</p><a href="#a" style="font-size: 9px">a</a><h4>Too deep</h4>
      <p id="enhanced" style="color: #6b6b6b">Words at 5.3:1</p>
      <style>@media (prefers-color-scheme: dark) { #dark { color: #6b6b6b } }</style><p id="dark">Pale in the dark</p>`
    const [light, dark] = await withFaultyPage(body, (folder) =>
      browse(folder, (visit) =>
        inTab(visit, visit.address, async (page) => {
          const found = await axeFindings(page)
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
          return [found.join('\n'), (await axeFindings(page)).join('\n')] as const
        }),
      ),
    )
    for (const finding of [
      'image-alt: img',
      'color-contrast: p',
      'heading-order: h4',
      'color-contrast-enhanced: #enhanced',
    ])
      assert.match(light, finding)
    assert.not.match(light, '#dark')
    assert.match(dark, 'color-contrast-enhanced: #dark')
  })

  test('what is left out is a rule of axe-core or of HTML_CodeSniffer', () => {
    const known = axe.getRules().map(({ ruleId }) => ruleId)
    for (const rule of leftOut)
      assert.ok(known.includes(rule) || rule.startsWith('WCAG2AAA.'), rule)
  })
})
