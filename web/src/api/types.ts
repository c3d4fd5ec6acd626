/** The HTTP contract of the platform, first edition. Names are those of the JSON. */

export type Language = 'zh' | 'en'

/** A text in both languages, Chinese first (双语文本). */
export interface LocalText { zh: string; en: string }

/** Why there is no number (缺失). */
export interface Missing { reason: string; label: LocalText }

/** A figure ready to print, with the key that leads to its trace (数值). */
export interface Figure {
  key: string
  text: string
  amount: string | null
  /** Null where a number has no unit, as a ratio of persons to persons. */
  unit: LocalText | null
  decimals: number
  missing: Missing | null
  synthetic: boolean
}

export type Role = 'school' | 'approver' | 'county' | 'authority' | 'city' | 'province' | 'public' | 'anonymous'
export interface UnitName { id: string; zh: string; en: string }

/** An account the demo lists on the sign-in page. */
export interface DemoAccount { account: string; password: string; name: string; role: Role; unit: UnitName | null }

export interface Session {
  account: string | null
  name: string | null
  role: Role
  unit: UnitName | null
  csrf: string
  demo: boolean
  demoAccounts?: DemoAccount[]
}

export interface Unit {
  id: string
  label: LocalText
  kind: 'province' | 'city' | 'county' | 'school' | 'authority'
  parent: string | null
  founder: 'public' | 'private' | null
}

export type Verdict = 'equal' | 'calibrated' | 'rounding' | 'differs' | 'not_computable'

export interface Snapshot {
  id: string
  sealedAt: string
  edition: string
  synthetic: boolean
  reported: number
  expected: number
}

export interface DashboardIndicator {
  id: string
  label: LocalText
  unit: LocalText | null
  figures: Figure[]
  change: Figure | null
  published: { text: string; verdict: Verdict } | null
}

export interface Dimension {
  id: string
  label: LocalText
  state: 'data' | 'no_data'
  note: LocalText | null
  indicators: DashboardIndicator[]
}

export interface Dashboard { unit: string; year: number; snapshot: Snapshot; dimensions: Dimension[] }

export interface IndicatorEntry { id: string; label: LocalText; unit: LocalText | null; dimension: string }

export interface SchoolFigure { unit: { id: string; label: LocalText }; figure: Figure }

export interface PublishedFigure { source: LocalText; line: number; year: number; printed: string; verdict: Verdict }

export interface Indicator {
  id: string
  label: LocalText
  unit: LocalText | null
  coverage: LocalText
  formula: string
  source: { id: string; label: LocalText; status: 'verified' | 'recalled'; place: string | null }
  missing: LocalText
  validFrom: number | string
  years: Figure[]
  schools: SchoolFigure[]
  published: PublishedFigure[]
  beside: { counties: CountyFigure[]; authorities: SchoolFigure[]; targets: Goal[] }
}

/** A county and its square on the map, where the map has one. */
export interface CountyFigure extends SchoolFigure { tile: { column: number; row: number } | null }

/** A goal of a plan; where `differs` is told the plan counts something else. */
export interface Goal { plan: LocalText; label: LocalText; year: number; text: string; coverage: LocalText; differs: LocalText | null }

/** A page kept under a name. */
export interface SavedView { id: number; name: string; address: string }

export type TraceKind = 'formula' | 'rounding' | 'aggregate' | 'snapshot' | 'table_version' | 'cell' | 'published'

/** One step of how a value came about (来历), from the printed figure down to the cell. */
export interface TraceNode {
  kind: TraceKind
  title: LocalText
  detail: { label: LocalText; text: LocalText | string }[]
  value: LocalText | string
  from: TraceNode[]
}

export interface FactTrace { figure: Figure; trace: TraceNode }

export interface ReportEntry { id: string; label: LocalText }

export interface Anchor { id: string; key: string; missing: boolean }
export interface Inline { text: string; anchor?: Anchor | null }
export interface Cell { inlines: Inline[]; columnSpan: number; rowSpan: number; numeric: boolean }
export interface ChartPoint { text: string | null; key: string }
export interface ChartSeries { name: string; points: ChartPoint[] }
export interface Chart {
  kind: 'bar' | 'stacked_bar' | 'line' | 'donut' | 'radar' | 'sankey' | 'tile_map'
  categories: string[]
  unit: string
  summary: string
  series: ChartSeries[]
  /** Of a sankey: what each category is a flow between. */
  flows?: { from: string; to: string }[] | null
  /** Of a tile map: where each category stands. */
  tiles?: { column: number; row: number }[] | null
  /** Lines across the chart, such as a plan's goal. */
  goals?: { label: string; text: string }[]
}

export interface Block {
  id: string
  kind: 'heading' | 'paragraph' | 'table' | 'chart' | 'contents' | 'page_break'
  level?: number | null
  number?: string | null
  style?: string | null
  inlines?: Inline[] | null
  caption?: Inline[] | null
  head?: Cell[][] | null
  rows?: Cell[][] | null
  note?: Inline[] | null
  chart?: Chart | null
}

export interface ReportMeta { title: string; subtitle: string; publisher: string; date: string | null; notice: string }
export interface Report { meta: ReportMeta; blocks: Block[] }

export interface Derivation { side: 'published' | 'computed'; text: string }

export interface ComparisonRow {
  id: string
  chapter: string
  place: string
  label: string
  year: number
  printed: string
  computed: Figure | null
  verdict: Verdict
  reason: LocalText | null
  derivations: Derivation[]
}

export interface Comparison { counts: Record<Verdict, number>; rows: ComparisonRow[] }

/** An indicator between two years, its change split by cause; a share is null where a value of its step is missing (变动分解). */
export interface Movement {
  id: string
  label: LocalText
  unit: LocalText | null
  dimension: string
  before: Figure
  after: Figure
  change: string | null
  organisation: string | null
  definition: string | null
  data: string | null
  /** By which cause a value appeared or went. */
  appearedBy: 'organisation' | 'definition' | 'data' | null
}

export interface Movements { from: number | null; to: number; earlier: number[]; rows: Movement[] }

/** What is wrong, in five parts: where, found, expected, why, what to do (问题). */
export interface Issue {
  code: string
  severity: string
  where: string | LocalText
  found: LocalText
  expected: LocalText
  why: LocalText
  remedy: LocalText
}

export interface Status { name: string; version: string; demo: boolean; ready: boolean }
