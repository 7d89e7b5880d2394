import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import type { ShardRecord } from '../../scripts/shards/record.ts'
import { assertNothingLeft, contentsOf, runFaulty } from '../faults/run.ts'
import { plainEnvironment } from '../help/plain-environment.ts'
import { copyProject } from '../help/project-copy.ts'
import { useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const shards = join('.cache', 'shards')
const short = join('src', 'leaflets', 'short', 'index.md')
const photo = join('src', 'leaflets', 'short', 'pictures', 'square.png')
const noBrowser = { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' }

/** Runs a command of everyleaf, as `npm run` would, and gives its exit code and its words. */
async function run(
  folder: string,
  command: string,
  environment: Record<string, string> = {},
): Promise<{ code: number; said: string }> {
  const given = command
    .replace(/^npm run /, '')
    .split(' ')
    .filter((word) => word !== '--')
  const program = ['--import', 'tsx', 'scripts/everyleaf.ts', ...given]
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: { ...plainEnvironment(), ...environment },
  })
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

/** A project of two leaflets; the made-up service's own has words that the glossary explains, and the other a picture in a file. */
function project(): string {
  const folder = copyProject('nothing')
  cpSync('tests/fixtures/leaflets/short', join(folder, 'src', 'leaflets', 'short'), {
    recursive: true,
  })
  cpSync('tests/hosts/blog/content/blog/square.png', join(folder, photo))
  const text = join(folder, short)
  writeFileSync(text, `${readFileSync(text, 'utf8')}\n![A square](pictures/square.png)\n`)
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
      /^3 shards, 18 files: nothing is missing\./m,
    )
    const made = join(parts, '.cache', 'made')
    const merged = readdirSync(made).map((name) => [name, statSync(join(made, name)).ino])
    assert.is(merged.length, 18)
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
    const entries = readdirSync(at(2)).filter((name) => name !== 'shard.json')
    for (const entry of entries)
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
    const damaged =
      /^ {2}\S+2-of-3: missing or damaged \(get the folder again, or run "print --shard 2\/3" again\): (.+)$/m
    assert.is(damaged.exec(said)?.[1]?.split(', ').length, entries.length)
    assert.not.match(said, 'Merge shards at the commit')
    assert.equal(existsSync(join(folder, '.cache', 'made')), false)

    rmSync(join(folder, shards, 'again'), { recursive: true })
    cpSync(join(folder, 'kept'), at(3), { recursive: true })
    writeFileSync(join(at(1), 'shard.json'), '{')
    assert.match((await merge()).said, /1-of-3\/shard\.json is cut off or damaged\. Get the folder/)
    rmSync(join(folder, shards), { recursive: true })
  })

  test('a picture, a page, a program or a browser that is another here is told by shard and file', async () => {
    const folder = broken
    const given = join(folder, shards)
    cpSync(join(parts, shards), given, { recursive: true })
    const merge = async () => {
      const { code, said } = await run(folder, `print --merge ${shards}`)
      assert.is(code, 1, said)
      assert.match(said, /^ {2}Merge shards at the commit that they were made from/m)
      assert.not.match(said, /^\s+at /m)
      assert.equal(existsSync(join(folder, '.cache', 'made')), false)
      return said
    }
    // Browsers show the same picture.
    const square = readFileSync(join(folder, photo))
    writeFileSync(join(folder, photo), Buffer.concat([square, Buffer.from([0])]))
    const pdfs = ['.pdf', '-large-print.pdf', '-booklet.pdf', '.docx', '.epub'].map(
      (end) => `leaflets/short/short${end}`,
    )
    const about =
      /^ {2}\S+\d-of-3: made with files that are different here \(leaflets\/short\/pictures\/square\.png\): (.+)$/m
    const before = about.exec(await merge())?.[1]?.split(', ')
    assert.equal(before?.sort(), pdfs.sort())
    writeFileSync(join(folder, photo), square)

    const text = readFileSync(join(folder, short))
    writeFileSync(join(folder, short), `${text.toString()}\nOne more line.\n`)
    const [of = ''] = /made from a page that is different here: .+$/m.exec(await merge()) ?? []
    for (const file of [...pdfs, 'leaflets/short/short.txt']) assert.match(of, file)
    assert.not.match(of, 'easy-read')
    writeFileSync(join(folder, short), text)

    const rewrite = (part: number, change: (record: ShardRecord) => Partial<ShardRecord>) => {
      const file = join(given, `${part}-of-3`, 'shard.json')
      const record = JSON.parse(readFileSync(file, 'utf8')) as ShardRecord
      writeFileSync(file, JSON.stringify({ ...record, ...change(record) }))
    }
    const hash = '0'.repeat(64)
    rewrite(1, ({ madeWith }) => ({
      madeWith: { ...madeWith, program: { ...madeWith.program, hash } },
    }))
    rewrite(2, ({ madeWith }) => ({
      madeWith: { ...madeWith, browser: { version: 'OldChrome/1', hash } },
    }))
    rewrite(3, () => ({ files: [] }))
    const said = await merge()
    assert.match(
      said,
      /^ {2}\S+1-of-3: made with a different state of Everyleaf [\d.]+, or different versions/m,
    )
    assert.match(
      said,
      /^ {2}\S+2-of-3: made with OldChrome\/\S+, and here is HeadlessChrome\/\S+$/m,
    )
    assert.match(said, /^ {2}\S+3-of-3: not in this shard: leaflets\/\S+/m)
    rmSync(given, { recursive: true })
  })

  test('a folder that is given in several ways counts once', async () => {
    cpSync(join(parts, shards), join(broken, shards), { recursive: true })
    symlinkSync('shards', join(broken, '.cache', 'linked'))
    const ways = [shards, join(shards, '1-of-3'), '.cache/linked', `${shards}/../shards`]
    assert.match(
      await runs(broken, `print ${ways.map((way) => `--merge ${way}`).join(' ')}`),
      /^3 shards, 18 files: nothing is missing\./m,
    )
    rmSync(join(broken, shards), { recursive: true })
    rmSync(join(broken, '.cache', 'made'), { recursive: true })
  })

  test('without a browser, a shard and a merge say so', async () => {
    const own = await run(parts, 'print --shard 1/9', noBrowser)
    assert.is(own.code, 1)
    assert.match(own.said, /^No browser here can print a PDF\.$/m)
    assert.not.match(own.said, /another package|^\s+at /m)
    const { code, said } = await run(parts, `print --merge ${shards}`, noBrowser)
    assert.is(code, 1)
    assert.match(said, /^A merge prints nothing, but it has to know the browser/m)
    assert.match(said, /^No browser here can print a PDF\.\n.*\/nowhere\/chrome/m)
    assert.not.match(said, /another package|^\s+at /m)
  })

  test('a shard takes what is kept from before, and needs no second time', async () => {
    assert.match(
      await runs(parts, 'print --shard 1/1'),
      /^Shard 1 of 1: 18 files of 18, 18 of them from \.cache\/made, in /m,
    )
    assert.is(readdirSync(join(parts, shards, '1-of-1')).length, 19)
    // What it makes is there for the next time.
    rmSync(join(parts, '.cache', 'made'), { recursive: true })
    await runs(parts, 'print --shard 2/3')
    assert.match(await runs(parts, 'print --shard 2/3'), /, (\d) of them from \.cache\/made, in /)
  })

  test('a shard of which a file cannot be written is none, and says which', async () => {
    const folder = broken
    const full = { methods: ['writeFile'], file: '/shards/1-of-2/' }
    const { end, said } = await runFaulty(folder, ['print', '--shard', '1/2'], {
      at: full,
      does: 'refuse ENOSPC',
    })
    assert.is(end, 1, said)
    assert.match(
      said,
      /^These files were made, but could not be written to \S+1-of-2: leaflets\/\S+\. Check its permissions, and whether the disk is full\./m,
    )
    assert.not.ok(existsSync(join(folder, shards, '1-of-2', 'shard.json')))

    const merge = ['print', '--merge', join(shards, '1-of-1')]
    const fault = { at: { ...full, file: '/made/' }, does: 'refuse ENOSPC' }
    // The browser with which the shard was made.
    const outcome = await runFaulty(parts, merge, fault, { PUPPETEER_EXECUTABLE_PATH: '' })
    assert.is(outcome.end, 1, outcome.said)
    assert.match(outcome.said, /^Nothing can be written to \.cache\/made\./m)
    assert.match(outcome.said, /^The disk is full/m)
    assertNothingLeft(outcome)
  })

  test('print without shards names as old only files that are there', async () => {
    const page = join('_site', 'leaflets', 'short')
    rmSync(join(parts, page, 'short-booklet.pdf'))
    const { code, said } = await run(parts, 'print short', noBrowser)
    assert.is(code, 1)
    assert.match(said, /^These files are still the old ones: .*short\.pdf/m)
    assert.not.match(said, 'short-booklet.pdf')
    for (const name of readdirSync(join(parts, page)))
      if (/\.(?:pdf|txt|docx|epub)$/.test(name)) rmSync(join(parts, page, name))
    const none = await run(parts, 'print short', noBrowser)
    assert.not.match(none.said, /still the old/)
  })

  test('as the workflow in the docs has it', async () => {
    const folder = copyProject('nothing')
    useShortLeaflet(folder)
    try {
      const { print, build } = workflow()
      assert.is(print.length, 4)
      // Of four machines two have a page each.
      const said = [await runs(folder, print[0] ?? ''), await runs(folder, print[3] ?? '')]
      assert.match(said[0] ?? '', /Shard 1 of 4: \d+ files? of 9, in \.cache\/shards\/1-of-4\./)
      assert.match(said[1] ?? '', /Shard 4 of 4: 0 files of 9/)
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
      const file = await run(parts, 'print --merge package.json')
      assert.is(file.code, 1)
      assert.match(file.said, /^package\.json is a file\. Give the folder that the shards are in/m)
    } finally {
      // They served all tests before.
      for (const folder of [parts, whole, broken]) rmSync(folder, { recursive: true, force: true })
    }
  })
})
