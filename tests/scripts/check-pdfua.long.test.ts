import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { readClaims } from '../../scripts/check-pdfua/claims.ts'
import { readReport } from '../../scripts/check-pdfua/report.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const job = (compliant: boolean, ruleSummaries?: object[]) => ({
  itemDetails: { name: 'a.pdf' },
  validationResult: [{ compliant, details: { passedRules: 105, ruleSummaries } }],
})
const reportOf = (...jobs: object[]) => JSON.stringify({ report: { jobs } })

suite('npm run check:pdfua', (test) => {
  test('passes a file that breaks no rule', () => {
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
  test('fails a file that does not conform for an unnamed reason, or that could not be read', () => {
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

const slug = 'if-you-do-not-agree'
const fileOf = (suffix: string) => `leaflets/${slug}/${slug}${suffix}.pdf`
const tagged = ['-easy-read', '-large-print', ''].map(fileOf)

/** Runs `use` in a copy of the site in which the files of `copies`, if any, have replaced others. */
async function inSite(
  copies: [from: string, to: string][],
  use: (folder: string) => Promise<void> | void,
): Promise<void> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'claims-'))
  try {
    cpSync(join(site, 'leaflets'), join(folder, 'leaflets'), { recursive: true })
    for (const [from, to] of copies) cpSync(join(site, from), join(folder, to))
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the check with a veraPDF that passes every file. */
function check(folder: string) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check-pdfua.ts', folder], {
    encoding: 'utf8',
    env: { ...process.env, VERAPDF: 'node tests/help/passing-validator.mjs' },
  })
}

suite('the claim to PDF/UA', (test) => {
  test('is made by every PDF except the booklet, which is for printing only', async () => {
    await inSite([], async (folder) => {
      const { claiming, printingOnly, silent } = await readClaims(folder)
      assert.equal(
        claiming.map(({ file, standard }) => [file, standard]),
        tagged.map((file) => [file, 'ua-1']),
      )
      assert.equal(printingOnly, [fileOf('-booklet')])
      assert.equal(silent, [])
      const { status, stdout, stderr } = check(folder)
      assert.is(status, 0, stderr)
      assert.match(stdout, /-booklet\.pdf: for printing only, does not claim PDF\/UA\n/)
      assert.match(stdout, /3 of 3 conform, 0 fail\./)
    })
  })
  test('that is missing where it should be made fails the check and names the file', async () => {
    await inSite([[fileOf('-booklet'), fileOf('-large-print')]], (folder) => {
      const { status, stdout, stderr } = check(folder)
      assert.is(status, 1)
      assert.match(stdout, /-large-print\.pdf: does not claim PDF\/UA, and should\n/)
      assert.match(stderr, /Not every PDF conforms/)
    })
  })
  test('is not excused by a file’s name', async () => {
    await inSite([[fileOf('-booklet'), 'other-booklet.pdf']], async (folder) => {
      assert.equal((await readClaims(folder)).silent, ['other-booklet.pdf'])
    })
  })
  test('is judged wherever it is made, in a booklet too', async () => {
    await inSite([[fileOf(''), fileOf('-booklet')]], async (folder) => {
      const { claiming, printingOnly } = await readClaims(folder)
      assert.ok(claiming.some(({ file }) => file === fileOf('-booklet')))
      assert.equal(printingOnly, [])
    })
  })
})
