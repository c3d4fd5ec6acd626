export const zh = {
  consistency: {
    title: '刊载核对', lead: '公开年报里印出的数，与平台用封存数据算出的数，逐个对照。', counts: '按结论筛选', all: '全部', chapter: '章节', allChapters: '全部章节',
    columns: { place: '位置', item: '项目', year: '年度', printed: '年报刊载', computed: '平台计算', verdict: '结论' },
    published: '按刊载值推', computed: '按平台算', reason: '原因', derivation: '推算', show: '看推算', showReason: '看原因', hide: '收起', notComputed: '未算出', rows: '{count} 项',
    emptyTitle: '{unit}没有可核对的刊载值', emptyText: '{year} 年度还没有录入这个单位在公开年报里的数。录入 definitions/published 后，逐项核对出现在这里。', above: '看{unit}的刊载核对',
    noneTitle: '没有符合筛选的项目', noneText: '换一个结论或章节，或清除筛选。', clear: '清除筛选', showOf: '{item}：{act}',
  },
  check: {
    title: '成稿核查', lead: '送来一份写好的年报（Word、PDF、网页或文本），逐个核对里面的数、编号和目录，不成立的连同算式列在原文旁边。',
    drop: '把年报拖到这里', or: '或', choose: '选择文件', kinds: 'Word（.docx）、PDF、HTML、TXT，不超过 50 MB；按内容识别，与扩展名无关', sending: '正在上传 {name}', again: '送下一稿', againText: '同一处的处理意见会带到新稿。',
    list: '送核记录', columns: { file: '文件', state: '状态', found: '发现', by: '送核人', at: '送核时间' }, errors: '{count} 处不成立', notes: '{count} 处提示', none: '没有发现', next: '上一稿已核查',
    state: { queued: '排队', running: '核查中', done: '完成', failed: '未能核查', interrupted: '中断' },
    emptyTitle: '还没有送核的年报', emptyText: '把写好的年报拖进上面的框，核查在后台进行，结果出现在这里。',
    reached: '已核对 {done} / {all} 类关系', waiting: '前面还有报告在核查，轮到即开始', interruptedTitle: '核查中断了', interruptedText: '服务器在核查时停过，原文件完好。重新核查即可，已作的处理不受影响。', run: '重新核查',
    held: '处关系成立', claims: '个数已读懂', error: '不成立', note: '提示', all: '全部', open: '待处理', download: '下载批注版 Word', onlyWord: '原件不是 Word，不能写批注', back: '送核记录',
    findings: '发现', filter: '筛选发现', formula: '算式', where: '出处', causes: '可能原因', remedy: '怎样改', also: '连带', mark: '{text}：发现 {number}，{said}',
    answers: { accepted: '采纳', 'not-a-problem': '不是问题', explained: '作者说明', open: '撤回意见' }, answer: '处理', reason: '理由', reasonHint: '写一句理由，会和意见一起留存', save: '保存意见', change: '改意见', cancel: '取消', carried: '由上一稿带来',
    nothingTitle: '没有发现不成立的地方', nothingText: '读懂的数之间，能核对的关系都成立。没有核对的数不在此列。', unapplied: '核查不完整', noneLeft: '这一类没有发现', text: '原文',
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
  check: {
    title: 'Check a report', lead: 'Hand in a finished report (Word, PDF, HTML or text). Its numbers, numbering and contents are checked; what does not hold stands beside the text with its arithmetic.',
    drop: 'Drop the report here', or: 'or', choose: 'Choose a file', kinds: 'Word (.docx), PDF, HTML, TXT, at most 50 MB; told apart by content, not by name', sending: 'Uploading {name}', again: 'Hand in the next draft', againText: 'Answers to the same findings are carried over.',
    list: 'Reports handed in', columns: { file: 'File', state: 'State', found: 'Found', by: 'Handed in by', at: 'Handed in' }, errors: '{count} error | {count} errors', notes: '{count} note | {count} notes', none: 'Nothing found', next: 'Earlier draft checked',
    state: { queued: 'Waiting', running: 'Being checked', done: 'Done', failed: 'Not checked', interrupted: 'Interrupted' },
    emptyTitle: 'No report handed in yet', emptyText: 'Drop a finished report in the box above. It is checked in the background and the result appears here.',
    reached: '{done} of {all} kinds of relation checked', waiting: 'Other reports are being checked; this one begins in its turn', interruptedTitle: 'The check was interrupted', interruptedText: 'The server stopped while it ran; the file is intact. Run it again; answers already given stay.', run: 'Run again',
    held: 'relations hold', claims: 'numbers understood', error: 'error', note: 'note', all: 'All', open: 'Unanswered', download: 'Word file with comments', onlyWord: 'The file is not a Word file and takes no comments', back: 'Reports handed in',
    findings: 'Findings', filter: 'Filter the findings', formula: 'Arithmetic', where: 'Where', causes: 'Probable causes', remedy: 'What to do', also: 'Also', mark: '{text}: finding {number}, {said}',
    answers: { accepted: 'Accept', 'not-a-problem': 'Not a problem', explained: 'Explained by the author', open: 'Withdraw the answer' }, answer: 'Answer', reason: 'Reason', reasonHint: 'One sentence; it is kept with the answer', save: 'Save the answer', change: 'Change the answer', cancel: 'Cancel', carried: 'from the earlier draft',
    nothingTitle: 'Nothing was found that does not hold', nothingText: 'All relations that could be checked between the numbers hold. Numbers without a relation are not judged.', unapplied: 'The check is incomplete', noneLeft: 'Nothing of this kind', text: 'Text',
  },
}
