/** Whatever is done with a notice may move the case, its clocks and somebody's tasks. */
export const noticeStale = [
  'notices',
  'recipients',
  'letters',
  'deliveries',
  'postings',
  'authority-reports',
  'incidents',
  'duties',
  'inbox',
  'dashboard',
] as const;
