import { execFile } from 'node:child_process'
import { chmod, cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Candidate } from '../candidate.ts'
import { fontEnvironment } from '../fonts.ts'
import { makeOnce } from '../make-once.ts'
import { switches } from '../switches.ts'
import { verifyArchives } from './archives.ts'

/** The Chromium inside the npm package `@sparticuz/chromium`, with the libraries and fonts that a bare Linux lacks. */
export const unpacked: Candidate = {
  name: '@sparticuz/chromium',
  async offers(cacheFolder) {
    if (process.platform !== 'linux' || process.arch !== 'x64')
      throw new Error('only for Linux on x64')
    const entry = entryPoint()
    const folder = join(cacheFolder, `sparticuz-chromium-${await versionBeside(entry)}`)
    await makeOnce(folder, 'chromium', (staging) => unpack(entry, staging))
    await makeOnce(join(cacheFolder, 'fonts'), '.', (staging) =>
      cp(join(folder, 'fonts/fonts'), staging, { recursive: true }),
    )
    const env = {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      ...(await fontEnvironment(cacheFolder)),
    }
    return [
      {
        executablePath: join(folder, 'chromium'),
        headless: 'shell',
        args: switches(),
        env,
      },
    ]
  },
}

function entryPoint(): string {
  try {
    return import.meta.resolve('@sparticuz/chromium')
  } catch (cause) {
    throw new Error('not installed', { cause })
  }
}

async function versionBeside(entry: string): Promise<string> {
  const about = await readFile(new URL('../../package.json', entry), 'utf8')
  return (JSON.parse(about) as { version: string }).version
}

/** Unpacks in a process of its own, because the package reads and writes environment variables as soon as it is imported. */
async function unpack(entry: string, folder: string): Promise<void> {
  await verifyArchives(fileURLToPath(new URL('../../bin', entry)))
  const script = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath()`
  // It unpacks into TMPDIR, and its libraries only where it takes the machine for Amazon's.
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    TMPDIR: folder,
    AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
  }
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env })
  } catch (cause) {
    const said = /Error: ([^\]{\n]+)/.exec((cause as { stderr?: string }).stderr ?? '')?.[1]
    throw new Error(`could not be unpacked: ${said ?? 'its process was stopped'}`, { cause })
  }
  await chmod(join(folder, 'chromium'), 0o755)
}
