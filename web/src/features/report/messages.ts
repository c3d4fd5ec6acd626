export const zh = {
  report: {
    list: '质量年报', listLead: '由已封存的数据自动成文，每个数都能查到单元格。', open: '阅读', contents: '目录', rail: '来历',
    figures: '个数可查来历', missing: '处缺数据', download: '下载', files: { docx: 'Word', pdf: 'PDF', html: 'HTML' },
    hint: '点带下划线的数，看它从哪来', hintText: '键盘按 Tab 走到一个数，按 Enter 打开，按 Esc 回到原处。', marks: '下划线的意思',
    markTraced: '由封存数据算出，可查到单元格', markMissing: '缺数据，点开看原因',
    emptyTitle: '{unit}没有质量年报', emptyText: '年报按提纲（definitions/reports）成文，{year} 年度还没有适用于这一级单位的提纲。有了提纲并封存数据后，年报出现在这里。', above: '阅读{unit}的质量年报',
    blankTitle: '这份年报还没有内容', blankText: '提纲已经建好，数据还没有封存。市级封存快照后，正文出现在这里。',
    missingFigure: '缺数据：{text}，查看原因', tracedFigure: '{text}，查看来历',
  },
}

export const en: typeof zh = {
  report: {
    list: 'Quality report', listLead: 'Written from sealed data; every number leads to a cell.', open: 'Read', contents: 'Contents', rail: 'Where it comes from',
    figures: 'numbers can be traced', missing: 'without data', download: 'Download', files: { docx: 'Word', pdf: 'PDF', html: 'HTML' },
    hint: 'Choose an underlined number to see where it comes from', hintText: 'With the keyboard: Tab to a number, Enter opens, Esc goes back to it.', marks: 'What the underlines mean',
    markTraced: 'Computed from sealed data, traceable to the cell', markMissing: 'No data; open to see why',
    emptyTitle: 'No quality report for {unit}', emptyText: 'A report follows an outline (definitions/reports); for {year} none is for a unit of this level. Once there is one and the data is sealed, the report appears here.', above: 'Read the quality report of {unit}',
    blankTitle: 'This report has no content yet', blankText: 'The outline exists, the data is not sealed. When the city seals the snapshot the text appears here.',
    missingFigure: 'No data: {text}, show why', tracedFigure: '{text}, show where it comes from',
  },
}
