import { expect, it } from 'vitest';
import { isArticleNumber } from './article-number.ts';
import { readBusinessNumber } from './business-number.ts';
import { isCardNumber } from './card.ts';
import { isCorporateNumber } from './corporate-number.ts';
import { isDriverLicence } from './driver-licence.ts';
import { isHealthInsurance } from './health-insurance.ts';
import { isVehiclePlate } from './vehicle.ts';

// Each check digit here was worked out by hand from the published rule, not by the code that is tested.

it('knows the number of a company and of goods', () => {
  expect(['1101110000002', '1101110000003'].map(isCorporateNumber)).toEqual([true, false]);
  expect(['8801234567893', '8801234567894', '4001234567893'].map(isArticleNumber)).toEqual([true, false, false]);
});

it('reads a business number, and whether it is somebody’s own', () => {
  const numbers = ['1234567891', '1238167899', '1234567890', '0234567891', '1230067890'];
  expect(numbers.map(readBusinessNumber)).toEqual(['person', 'company', null, null, null]);
});

it('takes a card of an issuer who exists, with its check digit and its length', () => {
  const cards = ['4111111111111111', '5555555555554444', '378282246310005', '30569309025904'];
  expect(cards.map(isCardNumber)).toEqual([true, true, true, true]);
  const others = ['4111111111111112', '1111111111111117', '411111111111111', '2025112100000009', '5655555555554444'];
  expect(others.map(isCardNumber)).toEqual([false, false, false, false, false]);
});

it('takes a driver licence of a region that exists and a year that has come', () => {
  const licences = ['112612345678', '289912345678', '112712345678', '272612345678', '11261234567'];
  expect(licences.map((digits) => isDriverLicence(digits, 26))).toEqual([true, true, false, false, false]);
});

it('takes eleven digits as health insurance unless they begin with nought', () => {
  expect(['12345678901', '01012345678', '1234567890'].map(isHealthInsurance)).toEqual([true, false, false]);
});

it('takes a plate of either age, and no flat or floor', () => {
  const plates = ['12가3456', '123가4567', '12 가 3456', '12가0456', '12각3456', '1가3456', '00가3456'];
  expect(plates.map(isVehiclePlate)).toEqual([true, true, true, false, false, false, false]);
});
