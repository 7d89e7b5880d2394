/** A value of something whose kind is known. */
export interface Sample {
  value: number
  high: boolean
}

/** Of the samples on each side, how many a threshold puts there. */
export interface Counts {
  lowRight: number
  low: number
  highRight: number
  high: number
}

/**
 * Gives the threshold that puts most samples on their side: what is above it counts as high. Of several it is the
 * middle one. Between two neighbouring values it is halfway.
 */
export function bestThreshold(samples: Sample[]): number {
  const values = [...new Set(samples.map(({ value }) => value))].sort((one, other) => one - other)
  const between = values.map((value, index) => (value + (values[index + 1] ?? value + 1)) / 2)
  const candidates = [(values[0] ?? 0) - 0.5, ...between]
  const right = (threshold: number) =>
    samples.filter(({ value, high }) => value > threshold === high).length
  const most = Math.max(...candidates.map(right))
  const best = candidates.filter((threshold) => right(threshold) === most)
  return best[Math.floor((best.length - 1) / 2)] ?? 0
}

/** Judges each sample by the best threshold of all others (leave one out), so that none judges itself. */
export function leaveOneOut(samples: Sample[]): Counts {
  return count(samples, (sample) => bestThreshold(samples.filter((other) => other !== sample)))
}

/** Judges each sample by a threshold. */
export function count(samples: Sample[], thresholdFor: (sample: Sample) => number): Counts {
  const isRight = (sample: Sample) => sample.value > thresholdFor(sample) === sample.high
  const highs = samples.filter(({ high }) => high)
  const lows = samples.filter(({ high }) => !high)
  return {
    lowRight: lows.filter(isRight).length,
    low: lows.length,
    highRight: highs.filter(isRight).length,
    high: highs.length,
  }
}

/**
 * Gives the area under the receiver operating characteristic: how often a high sample has the greater value than a low
 * one, ties counted half (Hanley and McNeil 1982). 1 separates always, 0.5 never.
 */
export function areaUnderCurve(samples: Sample[]): number {
  const highs = samples.filter(({ high }) => high)
  const lows = samples.filter(({ high }) => !high)
  const wins = highs.flatMap((high) =>
    lows.map((low) => (high.value === low.value ? 0.5 : Number(high.value > low.value))),
  )
  return wins.reduce((sum, win) => sum + win, 0) / wins.length
}

/** Gives the standard error of an area under the curve, from how many samples are high and low (Hanley and McNeil 1982). */
export function standardError(area: number, highs: number, lows: number): number {
  const twoHighs = area / (2 - area) - area ** 2
  const twoLows = (2 * area ** 2) / (1 + area) - area ** 2
  const spread = area * (1 - area) + (highs - 1) * twoHighs + (lows - 1) * twoLows
  return Math.sqrt(spread / (highs * lows))
}
