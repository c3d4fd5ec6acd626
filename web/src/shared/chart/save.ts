/** What stands under a chart that is saved: its title, definition, coverage and date. */
export type Printed = string[]

const NAMESPACE = 'http://www.w3.org/2000/svg'
const LINE = 18

/** A copy of the drawing on white ground with the lines printed under it, as a file would hold it. */
export function printedSvg(drawing: SVGSVGElement, lines: Printed): string {
  const width = Number(drawing.getAttribute('width')) || drawing.clientWidth
  const height = Number(drawing.getAttribute('height')) || drawing.clientHeight
  const per = Math.max(20, Math.floor((width - 24) / 12.5))
  const wrapped = lines.flatMap((line) => line.match(new RegExp(`.{1,${per}}`, 'gu')) ?? [])
  const whole = height + wrapped.length * LINE + 16
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', NAMESPACE)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(whole))
  copy.setAttribute('viewBox', `0 0 ${width} ${whole}`)
  const ground = document.createElementNS(NAMESPACE, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', '#fff')
  copy.insertBefore(ground, copy.firstChild)
  wrapped.forEach((line, at) => {
    const text = document.createElementNS(NAMESPACE, 'text')
    text.setAttribute('x', '12')
    text.setAttribute('y', String(height + 14 + at * LINE))
    text.setAttribute('font-size', '12')
    text.setAttribute('font-family', 'sans-serif')
    text.setAttribute('fill', '#3b4754')
    text.textContent = line
    copy.append(text)
  })
  return new XMLSerializer().serializeToString(copy)
}

/** Hands a file to the reader's browser. */
export function give(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

export function saveSvg(drawing: SVGSVGElement, name: string, lines: Printed): void {
  give(new Blob([printedSvg(drawing, lines)], { type: 'image/svg+xml' }), `${name}.svg`)
}

/** Drawn twice as large, so that it prints well. */
export async function savePng(drawing: SVGSVGElement, name: string, lines: Printed): Promise<void> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(printedSvg(drawing, lines))}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.naturalWidth * 2
  canvas.height = picture.naturalHeight * 2
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.scale(2, 2)
  pen.drawImage(picture, 0, 0)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (blob) give(blob, `${name}.png`)
}
