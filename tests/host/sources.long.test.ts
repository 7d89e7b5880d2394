import * as assert from 'uvu/assert'
import { buildHost, hostConfig, hostFiles, quick, withHost } from '../help/host.ts'
import { suite } from '../suite.ts'

const longWord = 'Donaudampfschiff'.repeat(12)
const leaflet = (hostFiles['src/leaflets/help/index.md'] ?? '').replace('the library', longWord)

/** A page of the host's own that asks for a PDF. */
const layout = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="A page.">
<main>{{ content }}</main></html>
`
const page = `---
title: A page
layout: page.liquid
permalink: /elsewhere.html
formats: [pdf]
---
# A page

Read this: ${longWord}.
`

suite("what cannot be printed in a host's own build", (test) => {
  test('is reported with the file that somebody wrote, and the line', async () => {
    const files = {
      ...hostFiles,
      'eleventy.config.js': hostConfig({ ...quick, formats: ['pdf'] }),
      'src/leaflets/help/index.md': leaflet,
      'src/_includes/page.liquid': layout,
      'src/notes/page.md': page,
    }
    await withHost(files, async (folder) => {
      const { status, output } = await buildHost(folder)
      assert.is(status, 1)
      assert.match(output, /src\/leaflets\/help\/index\.md:11 {2}/)
      assert.match(output, /src\/notes\/page\.md:9 {2}/)
    })
  })
})
