import { spawnSync } from 'node:child_process'
import * as assert from 'uvu/assert'
import { readReport } from '../../scripts/check-pdfua/report.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const job = (compliant: boolean, ruleSummaries?: object[]) => ({
  itemDetails: { name: 'a.pdf' },
  validationResult: [{ compliant, details: { passedRules: 105, ruleSummaries } }],
})
const reportOf = (...jobs: object[]) => JSON.stringify({ report: { jobs } })

suite('npm run check:pdfua', (test) => {
  test('passes a file that keeps every rule', () => {
    assert.equal(readReport(reportOf(job(true))), [{ file: 'a.pdf', passed: 105, failures: [] }])
  })
  test('names the clause that a file breaks, how often and where', () => {
    const broken = {
      ruleStatus: 'FAILED',
      clause: '7.18.5',
      testNumber: 2,
      failedChecks: 33,
      description: 'Links shall contain an alternate description',
      checks: [{ context: 'root/document[0]/pages[0]' }],
    }
    assert.equal(readReport(reportOf(job(false, [broken])))[0]?.failures, [
      '7.18.5/2, 33 times: Links shall contain an alternate description (first at root/document[0]/pages[0])',
    ])
  })
  test('fails a file that does not conform for a reason that is not told, or that could not be read', () => {
    const verdicts = readReport(reportOf(job(false), { itemDetails: { name: 'b.pdf' } }))
    assert.equal(
      verdicts.map(({ failures }) => failures.length),
      [1, 1],
    )
  })
  test('without veraPDF it says how to get one, and fails', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/check-pdfua.ts', site],
      { encoding: 'utf8', env: { ...process.env, PATH: '', Path: '', VERAPDF: '' } },
    )
    assert.is(status, 1)
    assert.match(stderr, /There is no veraPDF[^]*verapdf\.org[^]*VERAPDF=[^]*Maven/)
  })
})
