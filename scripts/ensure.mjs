// Runs before every npm script that needs the packages, so that one command works on a fresh clone.
// It uses nothing but Node, because nothing else is there yet.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const installed = join(root, 'node_modules', '.package-lock.json')
const wanted = join(root, 'package-lock.json')

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Everyleaf needs Node 20.19 or later; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
  )
  process.exit(1)
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.log('Installing the packages that Everyleaf needs …')
  const { status } = spawnSync('npm ci --no-audit --no-fund', {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  })
  process.exitCode = status ?? 1
}
