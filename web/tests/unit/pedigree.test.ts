import { describe, expect, it } from 'vitest'
import { draw } from '@/features/evaluation/sankey'
import { pedigree } from '../fixtures/evaluation'

const whole = () => pedigree(false).occupations

describe('the map of industries, occupations and programmes', () => {
  it('draws every chain, occupation and programme once, and a ribbon for each tie', () => {
    const drawn = draw(whole(), null)
    expect(drawn.chains.map((node) => node.id).sort()).toEqual(['现代服务', '绿色能源', '高端装备', '智能物联'].sort())
    expect(drawn.occupations).toHaveLength(3)
    expect(drawn.programmes).toHaveLength(3)
    expect(drawn.ribbons.filter((ribbon) => ribbon.side === 'need')).toHaveLength(4)
    expect(drawn.ribbons.filter((ribbon) => ribbon.side === 'give')).toHaveLength(3)
  })

  it('shows one chain with its own need only', () => {
    const drawn = draw(whole(), '智能物联')
    expect(drawn.chains.map((node) => node.id)).toEqual(['智能物联'])
    expect(drawn.occupations.map((node) => node.id)).toEqual(['6-31-07-03'])
  })

  it('keeps names of a column a line apart, and every bar in the picture', () => {
    const drawn = draw(whole(), null)
    for (const column of [drawn.chains, drawn.occupations, drawn.programmes]) {
      column.forEach((node, at) => {
        const before = column[at - 1]
        if (before) expect(node.y - before.y).toBeGreaterThanOrEqual(22)
        expect(node.y + node.height).toBeLessThanOrEqual(drawn.height)
      })
    }
  })

  it('draws nothing where nothing is asked for', () => {
    expect(draw([], null).ribbons).toEqual([])
  })
})
