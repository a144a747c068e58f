import { longDateIn } from '../text/dates.ts';
import type { BreachNotice } from '../models/index.ts';
import { noticeWords, type NoticeWords } from './breach-notice-words.ts';
import type { Block, Cell, Item, Paper } from './paper.ts';
import { grid } from './grid.ts';
import { label, paperOf, paragraph, value } from './parts.ts';

/** 개인정보 유출 통지문 (개인정보 보호법 제34조제1항·제2항): a letter to one person, or to all. */
export const breachNotice = (model: BreachNotice): Paper => {
  const words = noticeWords[model.language];
  return paperOf(model, {
    title: words.titles[model.stage],
    style: 'letter',
    language: model.language,
    blocks: [...opening(model, words), ...itemsOf(model, words), ...contactOf(model, words), ...closing(model, words)],
  });
};

/** The same for a letter to be merged: no title, no addressee, and who sends it beneath the name of the organisation. */
export const letterBody = (model: BreachNotice): Paper => {
  const words = noticeWords[model.language];
  return paperOf(model, {
    title: words.titles[model.stage],
    subtitle: model.contact.address,
    style: 'letter',
    language: model.language,
    blocks: [
      paragraph(introductionOf(model, words), { space: 1.2 }),
      ...itemsOf(model, words),
      ...contactOf(model, words),
      ...closing(model, words),
    ],
  });
};

/** `홍길동 귀하`, or the general form of address. */
export const addressee = ({ recipientName }: Pick<BreachNotice, 'recipientName'>, words: NoticeWords): string =>
  recipientName === null ? words.everyone : `${recipientName} ${words.honorific}`.trim();

/** The opening paragraph: the writer's own, or the usual one for the stage. */
const introductionOf = (model: BreachNotice, words: NoticeWords): string =>
  model.introduction ?? words.introductions[model.stage];

const opening = (model: BreachNotice, words: NoticeWords): readonly Block[] => [
  paragraph(addressee(model, words), { space: 1.6 }),
  paragraph(introductionOf(model, words), { space: 1.2 }),
];

const itemsOf = (model: BreachNotice, words: NoticeWords): readonly Item[] =>
  model.items.map(({ code, text, article, heading }, index) => ({
    block: 'item',
    number: String(index + 1),
    heading: heading ?? words.headings[code],
    article: article ?? '',
    text: text ?? words.pending,
    tone: text === null ? 'muted' : 'normal',
  }));

/** Whom to ask, unless the letter has said all of it already (법 제34조제1항제5호). */
const contactOf = ({ contact, items }: BreachNotice, words: NoticeWords): readonly Block[] => {
  const [department, person, phone, email, address] = words.contact;
  const short = [
    { name: department, text: contact.department },
    { name: person, text: contact.person },
    { name: phone, text: contact.phone },
    { name: email, text: contact.email },
  ].filter(({ text }) => text !== '');
  const long = contact.address === '' ? [] : [[label(address), value(contact.address, { colspan: 3 })]];
  const rows = [...pairs(short), ...long];
  const isSaid = rows.length === 1 && items.some(({ text }) => text?.includes(contact.department));
  return rows.length === 0 || isSaid
    ? []
    : [{ block: 'heading', text: words.contactHeading }, grid([26, 54, 26, 54], rows, { dense: true })];
};

/** Two boxes beside each other; one that is alone has the whole line. What nobody filled in has no box. */
const pairs = (boxes: readonly { readonly name: string; readonly text: string }[]): readonly (readonly Cell[])[] =>
  boxes.flatMap(({ name, text }, at) => {
    if (at % 2 === 1) return [];
    const next = boxes[at + 1];
    return next === undefined
      ? [[label(name), value(text, { colspan: 3 })]]
      : [[label(name), value(text), label(next.name), value(next.text)]];
  });

const closing = (model: BreachNotice, words: NoticeWords): readonly Block[] => [
  ...referencesOf(model, words).map((text) => paragraph(text, { size: 'small', space: 0.5, sticky: true })),
  paragraph(longDateIn(model.language, model.issuedAt), { align: 'center', space: 2, sticky: true }),
  paragraph(model.sender, { align: 'center', size: 'large', space: 1.2 }),
];

/** Legal basis, and the letter this one completes. */
const referencesOf = (model: BreachNotice, words: NoticeWords): readonly string[] => [
  `${words.basis}: ${model.legalBasis}`,
  ...(model.previous === null
    ? []
    : [`${words.previous}: ${model.previous.documentNumber} (${longDateIn(model.language, model.previous.issuedAt)})`]),
];
