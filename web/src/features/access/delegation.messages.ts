export const zh = {
  delegation: {
    title: '审核代理', lead: '不在的那几天，由本单位另一个账号代您审核。代理人办的每一步都写明代谁；自己提交的表，代理人不能审。', deputy: '代理人', principal: '被代理人', first: '从', last: '到', reason: '理由', name: '指定代理人', revoke: '收回', state: '状态', holds: '生效中', later: '未到', over: '已结束', revoked: '已收回', empty: '没有代理', emptyText: '您没有请人代理，也没有代别人审核。', choose: '选择账号', nobody: '本单位没有其他在用的账号，先请管理员开一个。', notYours: '填报账号没有审核职责，不需要代理；别人请您代理时，列在这里。',
  },
}

export const en: typeof zh = {
  delegation: {
    title: 'Deputies', lead: 'While you are away another account of your unit reviews for you. Every step says for whom it was taken; a deputy does not review what they handed in themselves.', deputy: 'Deputy', principal: 'For', first: 'From', last: 'To', reason: 'Reason', name: 'Name the deputy', revoke: 'Take back', state: 'State', holds: 'in force', later: 'not begun', over: 'over', revoked: 'taken back', empty: 'No deputy', emptyText: 'Nobody stands in for you, and you stand in for nobody.', choose: 'Choose an account', nobody: 'Your unit has no other open account; ask the administrator for one.', notYours: 'An account that reports reviews nothing and needs no deputy; whoever asks you to stand in is listed here.',
  },
}
