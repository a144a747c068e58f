import { expect, it } from 'vitest';
import { readMobile, readPostal } from './address.ts';
import { guessColumns } from './guess-columns.ts';

it.each([
  '010-0000-0001',
  '01000000001',
  '010 0000 0001',
  '010.0000.0001',
  '1000000001',
  '+82 10-0000-0001',
  '+82(0)10-0000-0001',
  '82-10-0000-0001',
  '0082 10 0000 0001',
])('reads %s as one mobile number', (written) => {
  expect(readMobile(written)).toBe('01000000001');
});

it.each([
  '',
  '02-000-0000',
  '010-000-000',
  '010-0000-00001',
  '070-0000-0001',
  '+81 90-0000-0001',
  '=010',
  '010-abcd-0001',
])('takes %s for no Korean mobile number', (written) => {
  expect(readMobile(written)).toBeNull();
});

it.each([
  ['04524', '서울특별시 중구 없는길 1', '04524', '서울특별시 중구 없는길 1'],
  ['4524', '서울특별시 중구 없는길 1', '04524', '서울특별시 중구 없는길 1'],
  ['', '(04524) 서울특별시 중구 없는길 1', '04524', '서울특별시 중구 없는길 1'],
  ['', '04524 서울특별시 중구 없는길 1', '04524', '서울특별시 중구 없는길 1'],
  ['100-011', '서울특별시 중구 없는길 1', '', ''],
  ['04524', '', '', ''],
  ['', '서울특별시 중구 없는길 1', '', ''],
  ['04524', '가'.repeat(201), '', ''],
])('reads %j and %j as a postal address, or as none', (postcode, address, code, place) => {
  expect(readPostal(postcode, address)).toEqual({ postcode: code, address: place });
});

it('tells a postal address from the address of a mail by their headings', () => {
  const header = ['성명', '메일 주소', '휴대폰', '우편번호', '자택 주소'];
  expect(guessColumns(header, [])).toEqual({ name: 0, email: 1, phone: 2, postcode: 3, address: 4 });
});
