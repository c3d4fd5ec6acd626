/** How wide the bar of a station of flows is. */
export const BAR = 9

/** A band of a thickness from the right of one bar to the left of another: it leaves and arrives level. */
export function bandPath(from: { x: number; y: number }, to: { x: number; y: number }, thick: number): string {
  const x0 = from.x + BAR
  const bend = (x0 + to.x) / 2
  return `M${x0} ${from.y}C${bend} ${from.y} ${bend} ${to.y} ${to.x} ${to.y}v${thick}C${bend} ${to.y + thick} ${bend} ${from.y + thick} ${x0} ${from.y + thick}z`
}
