import * as assert from 'uvu/assert'
import { spawnSync } from 'node:child_process'
import { loadPackage } from '../../plugins/findings/load-package.ts'
import { UserError } from '../../plugins/findings/user-error.ts'
import { suite } from '../suite.ts'

/** What happened to a promise that should be rejected. */
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )

suite('packages that are loaded when they are used', (test) => {
  test('one that is not installed is named, with the command that installs it', async () => {
    const missing = 'no-such-package'
    const reason = await reasonOf(loadPackage(missing, () => import(missing)))
    assert.instance(reason, UserError)
    assert.match(String(reason), /npm install no-such-package$/)
  })

  test('any other error stays what it is', async () => {
    const bug = new TypeError('a bug')
    assert.is(await reasonOf(loadPackage('pagefind', () => Promise.reject(bug))), bug)
  })

  test('the plugin alone loads no browser, no search and nothing that writes PDFs', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        '--import',
        './tests/help/log-imports.mjs',
        '--eval',
        `import('./plugins/index.ts')`,
      ],
      { encoding: 'utf8' },
    )
    assert.is(status, 0)
    const packages = new Set(stdout.match(/(?<=node_modules\/)(?:@[^/]+\/)?[^/\n]+/g))
    assert.ok(packages.has('nunjucks'), 'the imports are seen')
    for (const name of ['puppeteer', 'puppeteer-core', 'pagefind', '@cantoo/pdf-lib', 'pdfjs-dist'])
      assert.not.ok(packages.has(name), name)
  })
})
