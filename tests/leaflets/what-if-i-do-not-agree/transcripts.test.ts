import * as assert from 'uvu/assert'
import { hearSite, transcriptsOf } from '../../../scripts/transcripts/hear-site.ts'
import { keptTranscripts } from '../../../scripts/transcripts/keep.ts'
import { tagsOfSite } from '../../../scripts/transcripts/tags-of-site.ts'
import { suite } from '../../suite.ts'
import { site } from './own-site.ts'

suite('our transcripts', (test) => {
  test('the kept transcripts are what the pages and the PDFs give', async () => {
    const pages = await hearSite(site)
    const made = new Map([...transcriptsOf(pages), ...(await tagsOfSite(site))])
    const kept = await keptTranscripts()
    assert.equal([...kept.keys()].sort(), [...made.keys()].sort(), 'Run "npm run transcripts".')
    const outdated = [...made].flatMap(([name, text]) => firstChange(name, kept.get(name), text))
    assert.is(
      outdated.join('\n'),
      '',
      'The transcripts are out of date. Run "npm run transcripts".',
    )
  })
})

/** Where a kept text first differs from the one made now. */
function firstChange(name: string, kept = '', made: string): string[] {
  const before = kept.split('\n')
  const now = made.split('\n')
  const at = now.findIndex((line, index) => line !== before[index])
  if (at < 0 && before.length === now.length) return []
  const line = at < 0 ? now.length : at
  return [
    `${name}:${line + 1} says "${now[line]?.trim() ?? ''}", kept is "${before[line]?.trim() ?? ''}"`,
  ]
}
