/** Gives the middle of numbers, or the mean of the two in the middle. */
export function median(numbers: number[]): number {
  const ordered = [...numbers].sort((one, other) => one - other)
  const middle = ordered.length / 2
  const [low = NaN, high = NaN] = [ordered[Math.ceil(middle) - 1], ordered[Math.floor(middle)]]
  return (low + high) / 2
}

/** Gives the median of the ratios of two measurements, round by round: what disturbs a round disturbs both. */
export function medianOfRatios(over: number[], under: number[]): number {
  if (over.length !== under.length)
    throw new Error(`${over.length} rounds cannot be compared with ${under.length}.`)
  return median(over.map((value, round) => value / (under[round] ?? NaN)))
}
