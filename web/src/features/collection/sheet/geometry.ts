import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import type { GridModel } from './model'

export const ROW = 34
export const HEAD = 48
export const INDEX = 44
const AROUND = 4

/** Where rows and columns lie, and which of them are in sight. */
export function useGeometry(model: Ref<GridModel>, box: Ref<HTMLElement | undefined>, widths: Ref<Record<string, number>>) {
  const top = ref(0)
  const left = ref(0)
  const height = ref(600)
  const width = ref(1000)

  const widthOf = (c: number): number => { const column = model.value.columns[c]; return column ? widths.value[column.key] ?? column.width : 0 }
  const xs = computed(() => model.value.columns.reduce((sums, _, c) => [...sums, (sums[c] ?? 0) + widthOf(c)], [INDEX]))
  const x = (c: number): number => xs.value[c] ?? 0
  const total = computed(() => x(model.value.columns.length))
  const frozenX = computed(() => x(model.value.frozen))

  const rows = computed(() => {
    const first = Math.max(0, Math.floor(top.value / ROW) - AROUND)
    const last = Math.min(model.value.rowCount, Math.ceil((top.value + height.value) / ROW) + AROUND)
    return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
  })
  const frozenColumns = computed(() => Array.from({ length: model.value.frozen }, (_, i) => i))
  const columns = computed(() => {
    const seen: number[] = []
    for (let c = model.value.frozen; c < model.value.columns.length; c++) {
      if (x(c + 1) >= left.value + frozenX.value - 160 && x(c) <= left.value + width.value + 160) seen.push(c)
    }
    return seen
  })

  function reveal(r: number, c: number): void {
    const frame = box.value
    if (!frame) return
    const y = r * ROW
    const room = frame.clientHeight - HEAD - ROW
    if (y < frame.scrollTop) frame.scrollTop = y
    else if (y + ROW > frame.scrollTop + room) frame.scrollTop = y + ROW - room
    if (c < model.value.frozen) return
    if (x(c) < frame.scrollLeft + frozenX.value) frame.scrollLeft = x(c) - frozenX.value
    else if (x(c + 1) > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = x(c + 1) - frame.clientWidth
  }

  /** The cell under the pointer; null over the head or beside the sheet. */
  function under(event: MouseEvent): { r: number; c: number } | null {
    const frame = box.value
    if (!frame) return null
    const at = frame.getBoundingClientRect()
    const px = event.clientX - at.left
    const py = event.clientY - at.top
    if (py < HEAD || px > frame.clientWidth || py > frame.clientHeight) return null
    const across = px < frozenX.value ? px : px + frame.scrollLeft
    let c = 0
    while (c < model.value.columns.length - 1 && x(c + 1) <= across) c++
    const r = Math.floor((py - HEAD + frame.scrollTop) / ROW)
    return r < 0 || r >= model.value.rowCount ? null : { r, c }
  }

  function measure(): void {
    if (!box.value) return
    height.value = box.value.clientHeight - HEAD
    width.value = box.value.clientWidth
  }
  function scrolled(): void {
    top.value = box.value?.scrollTop ?? 0
    left.value = box.value?.scrollLeft ?? 0
  }

  let watcher: ResizeObserver | undefined
  onMounted(() => {
    measure()
    if (typeof ResizeObserver === 'undefined' || !box.value) return
    watcher = new ResizeObserver(measure)
    watcher.observe(box.value)
  })
  onBeforeUnmount(() => watcher?.disconnect())

  return { x, total, frozenX, rows, columns, frozenColumns, left, height, widthOf, reveal, under, scrolled }
}
