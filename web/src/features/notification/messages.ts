export const zh = {
  notification: {
    title: '消息', lead: '待您审核的、退回给您的、快到期的，都在这里。', unread: '{count} 条未读', allRead: '全部标为已读', more: '更早的', empty: '还没有消息', emptyText: '有表交来待您审核、有表退回、快到截止时间时，这里会告诉您。', newMark: '未读',
    mail: { waiting: '邮件待发', sending: '邮件正在发', sent: '已发邮件', failed: '邮件没有发出', uncertain: '邮件可能没有发出' },
    address: '邮箱', addressText: '填了邮箱，同样的消息也发一封邮件；清空就不再发。', addressOff: '平台没有配置邮件服务器，消息只在这里看。邮箱可以先填好。', save: '保存', saved: '已保存', open: '去办理',
  },
}

export const en: typeof zh = {
  notification: {
    title: 'Messages', lead: 'What waits for your review, what came back to you, what is due soon.', unread: '{count} unread', allRead: 'Mark all as read', more: 'Earlier', empty: 'No message yet', emptyText: 'When tables wait for your review, come back or are due soon, you are told here.', newMark: 'unread',
    mail: { waiting: 'mail waits to be sent', sending: 'mail is being sent', sent: 'sent by mail', failed: 'the mail was not taken', uncertain: 'the mail may not have left' },
    address: 'Mail address', addressText: 'With an address the same messages also go out by mail; empty it to stop them.', addressOff: 'No mail server is configured; messages are read here only. The address can be given already.', save: 'Save', saved: 'Saved', open: 'Go there',
  },
}
