/** How deep the colour of each value is, 0 to 4 between the lowest and the highest; where all are alike in the middle, without a value none. */
export function depths(values: (number | null)[]): (number | null)[] {
  const known = values.filter((value): value is number => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  return values.map((value) => (value === null ? null : high === low ? 2 : Math.min(4, Math.floor(((value - low) / (high - low)) * 5))))
}
