import { syntheticPeople, type SmtpSink } from '@bongsu/testkit';

/** 2,300명: as many as the list that went out names. */
export const people = syntheticPeople(20261120, 2300);

/** The list as somebody exports it: everybody once, and three rows that cannot be taken as they are. */
export const list = (): string =>
  [
    '이름,전자우편,학과',
    ...people.map(({ name, email }) => `${name},${email},가온학과`),
    `${people[0]?.name ?? ''},${people[0]?.email ?? ''},가온학과`,
    '김주소,kim-at-hanbit,가온학과',
    ',,가온학과',
  ].join('\r\n');

/** Whom the notice went to; our own people get mail of other kinds meanwhile. */
export const addressesOf = ({ messages }: SmtpSink): readonly string[] =>
  messages
    .flatMap(({ envelope }) => envelope.to)
    .filter((address) => !address.endsWith('@hanbit.invalid'))
    .toSorted();
