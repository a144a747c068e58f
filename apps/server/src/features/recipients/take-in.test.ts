import { syntheticPeople } from '@bongsu/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countTaken, takeIn, type Known, type RawRow } from './take-in.ts';

const nobody = (): Known => ({ addresses: new Set(), people: new Set() });

const rowsOf = (cells: readonly (readonly [string, string])[]): RawRow[] =>
  cells.map(([name, email], index) => ({
    line: index + 2,
    name,
    email,
    phone: '',
    postcode: '',
    address: '',
    empty: name.trim() === '' && email.trim() === '',
  }));

const people = syntheticPeople(1, 5);
const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '홍길동',
    '=HYPERLINK("http://evil.invalid")',
    '+82',
    '@SUM(A1)',
    '홍\u0000길동',
    '가'.repeat(200),
  ),
  fc.constantFrom(...people.map(({ name }) => name)),
  fc.string(),
);
const address = fc.oneof(
  fc.constantFrom(
    '',
    'no-at',
    'a@b',
    '"a b"@example.invalid',
    'a%b@example.invalid',
    'x!y@example.invalid',
    '<a@example.invalid>',
  ),
  fc.constantFrom(...people.map(({ email }) => email)),
  fc.emailAddress(),
  fc.string(),
);

it('loses no row: accepted, duplicates and bad add up to the rows, each line once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, address), { maxLength: 60 }),
      fc.constantFrom('once', 'each'),
      (cells, shared) => {
        const rows = rowsOf(cells);
        const taken = takeIn(rows, nobody(), shared);
        const counts = countTaken(taken);
        expect(counts.rows).toBe(rows.length);
        expect(counts.accepted + counts.duplicates + counts.bad).toBe(rows.length);
        const lines = [...taken.accepted.map(({ line }) => line), ...taken.aside.map(({ row }) => row.line)];
        expect(lines.toSorted((a, b) => a - b)).toEqual(rows.map(({ line }) => line));
        const addresses = taken.accepted.flatMap(({ email }) => (email === '' ? [] : [email.toLowerCase()]));
        if (shared === 'once') expect(new Set(addresses).size).toBe(addresses.length);
      },
    ),
  );
});

it('finds who is on the list already, also from an earlier import', () => {
  const known = nobody();
  const [one] = people;
  takeIn(rowsOf([[one!.name, one!.email]]), known, 'once');
  const again = takeIn(rowsOf([[one!.name, one!.email.toUpperCase()]]), known, 'once');
  expect(again.aside).toMatchObject([{ reason: 'duplicate' }]);
});

it('keeps the second person of one address aside, or writes to both when told to', () => {
  const rows = rowsOf([
    ['김구름', 'home@example.invalid'],
    ['이바람', 'home@example.invalid'],
    ['김 구름', 'HOME@example.invalid'],
  ]);
  expect(takeIn(rows, nobody(), 'once').aside.map(({ reason }) => reason)).toEqual(['same-address', 'duplicate']);
  const each = takeIn(rows, nobody(), 'each');
  expect(each.accepted.map(({ name }) => name)).toEqual(['김구름', '이바람']);
  expect(each.aside.map(({ reason }) => reason)).toEqual(['duplicate']);
});

it('keeps somebody without an address as a person to be told otherwise', () => {
  const taken = takeIn(
    rowsOf([
      ['김구름', ''],
      ['', ''],
      ['', 'a@example.invalid'],
    ]),
    nobody(),
    'once',
  );
  expect(countTaken(taken)).toEqual({ rows: 3, accepted: 2, unreachable: 1, duplicates: 0, bad: 1 });
  expect(taken.aside).toMatchObject([{ reason: 'empty', row: { line: 3 } }]);
});

it.each([
  ['=1+1', 'bad-name'],
  ['<b>홍</b>', 'bad-name'],
  ['홍길동\r\nBcc: evil@example.invalid', 'bad-name'],
  ['http://evil.invalid', 'bad-name'],
  ['12345', 'bad-name'],
  ['가'.repeat(101), 'too-long'],
])('takes %j for no name: %s', (name, reason) => {
  expect(takeIn(rowsOf([[name, 'a@example.invalid']]), nobody(), 'once').aside).toMatchObject([{ reason }]);
});
