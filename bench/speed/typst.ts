import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { footerDetails } from '../../plugins/formats/paper/footer.ts'
import type { Organisation } from '../../plugins/content/data/index.ts'
import type { Contender, Ground } from './contender.ts'
import { typstSource } from './typst-source.ts'

/** The part of Typst's package for Node that is called. */
interface Compiler {
  evictCache(age: number): void
  pdf(input: { mainFileContent: string }, options: { pdfStandard: string }): Uint8Array
}

const name = '@myriaddreamin/typst-ts-node-compiler'

/** The folder in which Typst's package is installed: that of this project, unless `TYPST` names another. */
const folder = resolve(process.env['TYPST'] ?? '.')

/**
 * Typst, another engine that makes PDF/UA-1, in this process. It is given each page in its own language, made before the clock
 * starts. Gives nothing where it is not installed.
 */
export function typst({ jobs }: Ground, organisation: Organisation): Contender | undefined {
  const compiler = compilerOf()
  if (!compiler) return undefined
  const footer = footerDetails(organisation, { footer: 'whole' }).join(' · ')
  const sources = jobs.map((job) => ({ job, source: typstSource(job.page, footer) }))
  return {
    name: 'Typst',
    make: () => {
      // It would know each document again from the round before.
      compiler.evictCache(0)
      return Promise.resolve(
        sources.map(({ job, source }) => ({
          job,
          bytes: compiler.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' }),
        })),
      )
    },
  }
}

function compilerOf(): Compiler | undefined {
  try {
    const { NodeCompiler } = createRequire(join(folder, 'package.json'))(name) as {
      NodeCompiler: { create: (options: { workspace: string }) => Compiler }
    }
    return NodeCompiler.create({ workspace: folder })
  } catch {
    return undefined
  }
}
