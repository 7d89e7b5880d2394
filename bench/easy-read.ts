import { wordRules } from '../plugins/easy-read/rules/index.ts'
import { failed } from '../scripts/output/failed.ts'
import { say } from '../scripts/output/say.ts'
import {
  errorRate,
  passages,
  ruleRate,
  sentenceErrorRate,
  warningRate,
} from './easy-read/passage.ts'
import type { Passage } from './easy-read/passage.ts'
import {
  areaUnderCurve,
  bestThreshold,
  count,
  leaveOneOut,
  standardError,
} from './easy-read/separation.ts'
import type { Counts, Sample } from './easy-read/separation.ts'

/** Prints what the rules about words find in passages of easy read and of ordinary text, and how well that tells them apart. */
async function bench(): Promise<void> {
  const folder = process.argv[2]
  if (folder === undefined)
    throw new Error(
      'Name the folder: npm run bench:easy-read -- <folder with easy-read/ and ordinary/>',
    )
  const easy = await passages(folder, 'easy-read')
  const ordinary = await passages(folder, 'ordinary')
  if (easy.length < 2 || ordinary.length < 2)
    throw new Error(`${folder} needs at least two passages of each kind, to tell them apart.`)
  const all = [...easy, ...ordinary]
  say(
    '| Passage | Words | Sentences | Errors per 100 words | Errors per 100 sentences | Warnings per 100 words |',
  )
  say('|---|---|---|---|---|---|')
  for (const one of all)
    say(
      row([
        `${one.kind}: ${one.name}`,
        String(one.words),
        String(one.sentences),
        errorRate(one),
        sentenceErrorRate(one),
        warningRate(one),
      ]),
    )
  say()
  say(
    '| Rule | Severity | Easy read, per 100 words | Ordinary, per 100 words | Easy read with it | Ordinary with it | AUC |',
  )
  say('|---|---|---|---|---|---|---|')
  for (const { name } of wordRules)
    for (const severity of ['error', 'warning'] as const) {
      const rateOf = (one: Passage) => ruleRate(one, name, severity)
      if (all.every((one) => rateOf(one) === 0)) continue
      say(
        row([
          `\`${name}\``,
          severity,
          mean(easy.map(rateOf)),
          mean(ordinary.map(rateOf)),
          share(easy.map(rateOf)),
          share(ordinary.map(rateOf)),
          areaUnderCurve(samplesBy(all, rateOf)),
        ]),
      )
    }
  for (const [what, rate] of [
    ['Errors per 100 words', errorRate],
    ['Errors per 100 sentences', sentenceErrorRate],
    ['Warnings per 100 words', warningRate],
  ] as const) {
    const samples = samplesBy(all, rate)
    const threshold = bestThreshold(samples)
    say()
    const area = areaUnderCurve(samples)
    const error = standardError(area, ordinary.length, easy.length)
    say(`${what}: AUC ${area.toFixed(3)}, standard error ${error.toFixed(3)}.`)
    say(`Best threshold ${threshold.toFixed(2)}: ${classified(count(samples, () => threshold))}.`)
    say(`Leave one out: ${classified(leaveOneOut(samples))}.`)
  }
}

const samplesBy = (all: Passage[], rate: (one: Passage) => number): Sample[] =>
  all.map((one) => ({ value: rate(one), high: one.kind === 'ordinary' }))

const mean = (numbers: number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const share = (rates: number[]): string =>
  `${rates.filter((rate) => rate > 0).length} of ${rates.length}`

const classified = ({ lowRight, low, highRight, high }: Counts): string =>
  `${lowRight} of ${low} easy read and ${highRight} of ${high} ordinary are classified correctly, ${low + high - lowRight - highRight} wrong`

const row = (cells: (string | number)[]): string =>
  `| ${cells.map((cell) => (typeof cell === 'string' ? cell : cell.toFixed(2))).join(' | ')} |`

try {
  await bench()
} catch (error) {
  process.exitCode = failed(error)
}
