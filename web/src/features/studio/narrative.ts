import type { BroughtPiece, Chip, FigureReading, Narrative, Offer, Piece } from '@/api/studio'

/** A chip on the page carries its binding; its characters cannot be typed over. */
export function chipElement(chip: Chip, reading: FigureReading | null, name: string): HTMLElement {
  const span = document.createElement('span')
  span.className = 'chip'
  span.contentEditable = 'false'
  span.dataset.chip = JSON.stringify(chip)
  dress(span, chip, reading, name)
  return span
}

/** What a chip shows today, and whether the data moved since it was put in. */
export function dress(span: HTMLElement, chip: Chip, reading: FigureReading | null, name: string): void {
  span.textContent = reading?.printed || chip.frozen || chip.seen || '…'
  span.title = name
  span.classList.toggle('moved', reading?.moved === true)
  span.classList.toggle('gone', reading?.gone === true)
  span.classList.toggle('frozen', chip.frozen !== null || chip.reason !== null)
}

/** Puts a text on the page; every node is made here, so nothing else can stand in it. */
export function show(root: HTMLElement, narrative: Narrative, figures: FigureReading[], nameOf: (reading: FigureReading) => string): void {
  let at = 0
  root.replaceChildren(...narrative.paragraphs.map(({ pieces }) => {
    const paragraph = document.createElement('p')
    for (const piece of pieces) {
      if (piece.figure) {
        const reading = figures[at++] ?? null
        paragraph.append(chipElement(piece.figure, reading, reading ? nameOf(reading) : piece.figure.key))
      } else {
        paragraph.append(piece.text ?? '')
      }
    }
    return paragraph
  }))
}

/** Reads the text back: words and chips; whatever else a browser put between them is passed over. */
export function read(root: HTMLElement): Narrative {
  const paragraphs: Piece[][] = [[]]
  const begin = (): void => { if (paragraphs.at(-1)?.length) paragraphs.push([]) }
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      ;(node.textContent ?? '').split('\n').forEach((line, place) => {
        if (place > 0) begin()
        if (line) paragraphs.at(-1)?.push({ text: line, figure: null })
      })
    } else if (node instanceof HTMLElement) {
      if (node.dataset.chip) {
        paragraphs.at(-1)?.push({ text: null, figure: JSON.parse(node.dataset.chip) as Chip })
        return
      }
      if (node.tagName === 'BR') return begin()
      const block = node !== root && /^(P|DIV|LI)$/.test(node.tagName)
      if (block) begin()
      node.childNodes.forEach(walk)
      if (block) begin()
    }
  }
  walk(root)
  return { paragraphs: paragraphs.filter((pieces) => pieces.length > 0).map((pieces) => ({ pieces })) }
}

/** The words of a text, figures as they are printed. */
export const plain = (narrative: Narrative): string => narrative.paragraphs
  .map(({ pieces }) => pieces.map((piece) => piece.text ?? piece.figure?.frozen ?? piece.figure?.seen ?? '').join(''))
  .join('\n')

export const chipOf = (offer: Offer): Chip => ({ key: offer.key, decimals: offer.decimals, scale: offer.scale, absolute: false, seen: '', frozen: null, reason: null })

/** The text with a typed number bound. */
export function bind(narrative: Narrative, number: { paragraph: number; piece: number; from: number; text: string }, offer: Offer): Narrative {
  return {
    paragraphs: narrative.paragraphs.map(({ pieces }, paragraph) => ({
      pieces: paragraph !== number.paragraph ? pieces : pieces.flatMap((piece, at) => {
        if (at !== number.piece || piece.text === null) return [piece]
        const before = piece.text.slice(0, number.from)
        const after = piece.text.slice(number.from + number.text.length)
        return [{ text: before, figure: null }, { text: null, figure: chipOf(offer) }, { text: after, figure: null }].filter((one) => one.figure || one.text)
      }),
    })),
  }
}

/** The text with its chip of a number changed, counted from 0 in reading order. */
export function change(narrative: Narrative, number: number, to: (chip: Chip) => Chip): Narrative {
  let at = -1
  return {
    paragraphs: narrative.paragraphs.map(({ pieces }) => ({
      pieces: pieces.map((piece) => {
        if (!piece.figure) return piece
        at++
        return at === number ? { text: null, figure: to(piece.figure) } : piece
      }),
    })),
  }
}

export type Choice = 'here' | 'file' | 'both'

/** The text of a draft that came back, each disputed place as chosen; figures that are freed become the words typed over them. */
export function joined(pieces: BroughtPiece[], choice: (piece: number) => Choice, freed: { key: string; typed: string }[]): Narrative {
  const left = [...freed]
  const loosened = (piece: Piece): Piece => {
    const at = left.findIndex((one) => one.key === piece.figure?.key)
    return at < 0 ? piece : { text: left.splice(at, 1)[0]!.typed, figure: null }
  }
  const chosen = pieces.flatMap((piece, at) => {
    if (piece.agreed) return piece.agreed.paragraphs
    const pick = choice(at)
    return [...(pick === 'file' ? [] : piece.here?.paragraphs ?? []), ...(pick === 'here' ? [] : piece.file?.paragraphs ?? [])]
  })
  return { paragraphs: chosen.map((paragraph) => ({ pieces: paragraph.pieces.map(loosened) })) }
}

/** The same text, figures to be printed anew from the data when it is saved. */
export const without = (narrative: Narrative): Narrative => ({
  paragraphs: narrative.paragraphs.map(({ pieces }) => ({ pieces: pieces.map((piece) => (piece.figure ? { text: null, figure: { ...piece.figure, seen: '' } } : piece)) })),
})

/** The text with the first place of some words said otherwise; the same text where they stand no more, or over a figure. */
export function reword(narrative: Narrative, words: string, instead: string): Narrative {
  let done = false
  return {
    paragraphs: narrative.paragraphs.map(({ pieces }) => ({
      pieces: pieces.map((piece) => {
        const at = done || piece.text === null ? -1 : piece.text.indexOf(words)
        if (at < 0 || piece.text === null) return piece
        done = true
        return { text: piece.text.slice(0, at) + instead + piece.text.slice(at + words.length), figure: null }
      }),
    })),
  }
}

/** Whether some words still stand in a text, within one run of words. */
export const stands = (narrative: Narrative, words: string): boolean => narrative.paragraphs.some(({ pieces }) => pieces.some((piece) => piece.text?.includes(words)))
