import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { contentsOf } from '../faults/run.ts'
import { plainEnvironment } from '../help/plain-environment.ts'
import { copyProject } from '../help/project-copy.ts'
import { useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const shards = join('.cache', 'shards')

/** Runs a command of everyleaf, as `npm run` would, and gives its exit code and its words. */
async function run(folder: string, command: string): Promise<{ code: number; said: string }> {
  const given = command
    .replace(/^npm run /, '')
    .split(' ')
    .filter((word) => word !== '--')
  const program = ['--import', 'tsx', 'scripts/everyleaf.ts', ...given]
  const child = spawn(process.execPath, program, { cwd: folder, env: plainEnvironment() })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  const code = await new Promise<number>((resolve) => child.once('close', resolve))
  return { code, said }
}

async function runs(folder: string, command: string): Promise<string> {
  const { code, said } = await run(folder, command)
  assert.is(code, 0, `${command}: ${said}`)
  return said
}

/** A project of two leaflets; the made-up service's own has words that the glossary explains. */
function project(): string {
  const folder = copyProject()
  cpSync('tests/fixtures/leaflets/short', join(folder, 'src', 'leaflets', 'short'), {
    recursive: true,
  })
  return folder
}

/** The commands of the workflow in the docs: those of each shard, and those of the machine that merges. */
function workflow(): { print: string[]; build: string[] } {
  interface Job {
    strategy?: { matrix: { shard: number[] } }
    steps: { run?: string }[]
  }
  const { jobs } = parse(readFileSync('docs/examples/print-in-shards.yml', 'utf8')) as {
    jobs: { print: Job; build: Job }
  }
  const commandsOf = ({ steps }: Job) => steps.flatMap(({ run: one }) => one ?? []).slice(1)
  const print = (jobs.print.strategy?.matrix.shard ?? []).flatMap((shard) =>
    commandsOf(jobs.print).map((one) => one.replace('${{ matrix.shard }}', String(shard))),
  )
  return { print, build: commandsOf(jobs.build) }
}

suite('everyleaf print in shards', (test) => {
  const [parts, whole, broken] = [project(), project(), project()]

  test('three that are merged give the same site as one run, byte for byte, and nothing is made twice', async () => {
    for (const part of [3, 1, 2])
      assert.match(await runs(parts, `print --shard ${part}/3`), `Shard ${part} of 3: `)
    rmSync(join(parts, '.cache', 'made'), { recursive: true, force: true })
    assert.match(
      await runs(parts, `print --merge ${shards}`),
      /^3 shards, 10 files: nothing is missing\./m,
    )
    const made = join(parts, '.cache', 'made')
    const merged = readdirSync(made).map((name) => [name, statSync(join(made, name)).ino])
    assert.is(merged.length, 10)
    await runs(parts, 'build')
    // What is made again is written anew, under the same name.
    for (const [name, node] of merged) assert.is(statSync(join(made, String(name))).ino, node)
    await runs(whole, 'build --no-cache')
    const [one, other] = [parts, whole].map((folder) => contentsOf(join(folder, '_site')))
    assert.equal([...(one?.keys() ?? [])].sort(), [...(other?.keys() ?? [])].sort())
    for (const [name, contents] of one ?? []) assert.ok(contents === other?.get(name), name)
  })

  test('what is missing, there twice, damaged or of another run is told all at once, and nothing is merged', async () => {
    const folder = broken
    const at = (part: number) => join(folder, shards, `${part}-of-3`)
    const merge = () => run(folder, `print --merge ${shards}`)
    cpSync(join(parts, shards), join(folder, shards), { recursive: true })

    cpSync(at(1), join(folder, shards, 'again'), { recursive: true })
    const [entry = ''] = readdirSync(at(2)).filter((name) => name !== 'shard.json')
    writeFileSync(join(at(2), entry), readFileSync(join(at(2), entry)).subarray(0, 900))
    cpSync(at(3), join(folder, 'kept'), { recursive: true })
    rmSync(at(3), { recursive: true })
    const { code, said } = await merge()
    assert.is(code, 1)
    assert.match(
      said,
      /^ {2}Shard 1 of 3 is there 2 times: \S+1-of-3, \S+again\. Remove all but one\.$/m,
    )
    assert.match(said, /^ {2}Shard 3 of 3 is missing\. Make it with "print --shard 3\/3"\.$/m)
    assert.match(said, /^ {2}\S+2-of-3: leaflets\/\S+\.(?:pdf|txt) is missing or damaged\./m)
    assert.equal(readdirSync(join(folder, '.cache')).includes('made'), false)

    rmSync(join(folder, shards, 'again'), { recursive: true })
    cpSync(join(folder, 'kept'), at(3), { recursive: true })
    writeFileSync(join(at(1), 'shard.json'), '{')
    assert.match((await merge()).said, /1-of-3: its record is damaged/)

    const text = join(folder, 'src', 'leaflets', 'short', 'index.md')
    writeFileSync(text, `${readFileSync(text, 'utf8')}\nOne more line.\n`)
    await runs(folder, 'print --shard 1/3')
    const mixed = (await merge()).said
    assert.match(mixed, /^ {2}\S+1-of-3: shard 1 of 3, site [0-9a-f]{8}$/m)
    assert.match(mixed, 'They are not of one run')
    assert.not.match(mixed, /^\s+at /m)
  })

  test('as the workflow in the docs has it', async () => {
    const folder = copyProject()
    useShortLeaflet(folder)
    try {
      const { print, build } = workflow()
      assert.is(print.length, 4)
      // Of four machines two have a page each.
      const said = [await runs(folder, print[0] ?? ''), await runs(folder, print[3] ?? '')]
      assert.match(said[0] ?? '', /Shard 1 of 4: \d+ files? of 5, in \.cache\/shards\/1-of-4\./)
      assert.match(said[1] ?? '', /Shard 4 of 4: 0 files of 5/)
      for (const command of print.slice(1, 3)) await runs(folder, command)
      for (const command of build) await runs(folder, command)
      assert.ok(contentsOf(join(folder, '_site')).has('leaflets/short/short.pdf'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('wrong calls say what to write', async () => {
    try {
      for (const [given, told] of [
        ['--shard 0/3', '"0/3" is not a shard'],
        ['--shard 4/3', '"4/3" is not a shard'],
        ['--shard a/b', '"a/b" is not a shard'],
        ['short --shard 1/3', '--shard is for all leaflets'],
        ['--shard 1/3 --merge x', 'Give --shard or --merge'],
        ['--shard 1/3 --browser ws://127.0.0.1:1', '--shard cannot be used with --browser'],
      ] as const) {
        const { code, said } = await run(parts, `print ${given}`)
        assert.is(code, 2, said)
        assert.match(said, told)
      }
      const { code, said } = await run(parts, 'print --merge nowhere')
      assert.is(code, 1)
      assert.match(said, 'There is no folder nowhere.')
    } finally {
      // They served all tests before.
      for (const folder of [parts, whole, broken]) rmSync(folder, { recursive: true, force: true })
    }
  })
})
