import { grouped, longDateIn, momentIn } from '../text/dates.ts';
import type { AuthorityReport, ReportContact } from '../models/index.ts';
import { authorityWords, type AuthorityWords } from './authority-report-words.ts';
import type { Cell, Paper } from './paper.ts';
import { grid } from './grid.ts';
import { area, centered, label, paperOf, paragraph, value } from './parts.ts';

/** 개인정보 유출등 신고서 (개인정보 보호법 제34조제4항). */
export const authorityReport = (model: AuthorityReport): Paper => {
  const words = authorityWords[model.language];
  const { language } = model;
  const rows = [
    ...whoRows(model, words),
    ...notificationRows(model, words),
    ...whatRows(model, words),
    ...contactRows(model.contacts, words),
    ...receiverRows(model, words),
  ];
  return paperOf(model, {
    title: model.stage === 'first' ? words.titleFirst : words.titleSupplementary,
    language,
    blocks: [
      grid([36, 24, 18, 25, 27, 52], rows),
      paragraph(words.declaration, { align: 'center', space: 1.4, sticky: true }),
      paragraph(longDateIn(language, model.issuedAt), { align: 'center', space: 1.2, sticky: true }),
      paragraph(`${model.organisation} ${words.seal}`, { align: 'center', size: 'large', space: 1.2, sticky: true }),
      paragraph(`${model.receiver.agency} ${words.to}`.trim(), { align: 'left', space: 1.2 }),
    ],
  });
};

const whoRows = (model: AuthorityReport, words: AuthorityWords): readonly (readonly Cell[])[] => [
  [
    label(words.organisation),
    value(model.organisation, { colspan: 2 }),
    label(words.documentNumber),
    value(model.documentNumber, { colspan: 2 }),
  ],
  [
    label(words.sector),
    value(model.sector, { colspan: 2 }),
    label(words.basis),
    value(model.legalBasis, { colspan: 2 }),
  ],
  [label(words.address), value(model.address, { colspan: 5 })],
];

const peopleIn = (count: number | null, words: AuthorityWords): string =>
  count === null ? words.counting : `${grouped(count)}${words.people}`;

const notificationRows = ({ notification, language }: AuthorityReport, words: AuthorityWords) => {
  const choices = [
    { label: words.notified, on: notification.done },
    { label: words.notNotified, on: !notification.done },
  ];
  const detail = notification.done
    ? [momentIn(language, notification.at), notification.method, peopleIn(notification.count, words)].join(', ')
    : notification.reason;
  return [
    [label(words.notification, { rowspan: 2 }), value('', { choices, colspan: 5 })],
    [value(detail, { colspan: 5 })],
  ];
};

const whatRows = (model: AuthorityReport, words: AuthorityWords): readonly (readonly Cell[])[] => {
  const moment = (at: AuthorityReport['occurredAt']): Cell =>
    at === null
      ? value(words.counting, { tone: 'muted', colspan: 2 })
      : value(momentIn(model.language, at), { colspan: 2 });
  return [
    [
      label(words.items),
      value(model.items.join(', '), { colspan: 3 }),
      label(words.affected),
      centered(peopleIn(model.affected, words), { tone: model.affected === null ? 'muted' : 'strong' }),
    ],
    [label(words.occurredAt), moment(model.occurredAt), label(words.awareAt), moment(model.awareAt)],
    [label(words.circumstances), area(model.circumstances, 14, { colspan: 5 })],
    [label(words.measures), area(model.measures, 14, { colspan: 5 })],
    [label(words.guidance), area(model.guidance, 14, { colspan: 5 })],
    ...(model.rights === null ? [] : [[label(words.rights), area(model.rights, 12, { colspan: 5 })]]),
  ];
};

const contactRows = (contacts: readonly ReportContact[], words: AuthorityWords): readonly (readonly Cell[])[] => [
  [
    label(words.contacts, { rowspan: contacts.length + 1 }),
    ...[words.role, words.name, words.department, words.position, words.contact].map((text) => label(text)),
  ],
  ...contacts.map(({ role, name, department, position, phone, email }) => [
    ...[role, name, department, position].map((text) => centered(text)),
    centered([phone, email].filter((one) => one !== '').join('\n')),
  ]),
];

const receiverRows = ({ receiver }: AuthorityReport, words: AuthorityWords): readonly (readonly Cell[])[] => [
  [
    label(words.receiver, { rowspan: 2 }),
    label(words.agency, { colspan: 2 }),
    label(words.person, { colspan: 2 }),
    label(words.contact),
  ],
  [centered(receiver.agency, { colspan: 2 }), centered(receiver.person, { colspan: 2 }), centered(receiver.phone)],
];
