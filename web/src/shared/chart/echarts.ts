import { BarChart, LineChart, PieChart, RadarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, MarkLineComponent, RadarComponent } from 'echarts/components'
import * as core from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

core.use([BarChart, LineChart, PieChart, RadarChart, RadarComponent, GridComponent, AriaComponent, MarkLineComponent, SVGRenderer])

export const startChart = (on: HTMLElement): core.ECharts => core.init(on, null, { renderer: 'svg' })
export type StartedChart = core.ECharts
