export const zh = {
  consistency: {
    title: '刊载核对', lead: '公开年报里印出的数，与平台用封存数据算出的数，逐个对照。', counts: '按结论筛选', all: '全部', chapter: '章节', allChapters: '全部章节',
    columns: { place: '位置', item: '项目', year: '年度', printed: '年报刊载', computed: '平台计算', verdict: '结论' },
    published: '按刊载值推', computed: '按平台算', reason: '原因', derivation: '推算', show: '看推算', showReason: '看原因', hide: '收起', notComputed: '未算出', rows: '{count} 项',
    emptyTitle: '{unit}没有可核对的刊载值', emptyText: '{year} 年度还没有录入这个单位在公开年报里的数。录入 definitions/published 后，逐项核对出现在这里。', above: '看{unit}的刊载核对',
    noneTitle: '没有符合筛选的项目', noneText: '换一个结论或章节，或清除筛选。', clear: '清除筛选', showOf: '{item}：{act}',
  },
}

export const en: typeof zh = {
  consistency: {
    title: 'Published vs computed', lead: 'Numbers printed in the public report beside those the platform computes from sealed data, one by one.', counts: 'Filter by verdict', all: 'All', chapter: 'Chapter', allChapters: 'All chapters',
    columns: { place: 'Place', item: 'Item', year: 'Year', printed: 'Published', computed: 'Computed', verdict: 'Verdict' },
    published: 'From the published value', computed: 'From the platform', reason: 'Reason', derivation: 'Derivation', show: 'Derivation', showReason: 'Reason', hide: 'Close', notComputed: 'not computed', rows: '{count} item | {count} items',
    emptyTitle: 'No published values of {unit} to compare', emptyText: 'No figures of this unit in a public report of {year} have been carried over. Once they stand in definitions/published they are compared here one by one.', above: 'Published vs computed of {unit}',
    noneTitle: 'Nothing matches the filter', noneText: 'Choose another verdict or chapter, or clear the filter.', clear: 'Clear the filter', showOf: '{item}: {act}',
  },
}
