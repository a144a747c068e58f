const REGIONS = new Set([11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28]);
/** Of the first licences that still have their number. */
const FIRST_YEAR = 60;

/**
 * 운전면허번호: region, year, row, two check digits that nobody outside knows how to make. `thisYear`: two digits. So only that
 * the region exists and the year has come can be looked at.
 */
export const isDriverLicence = (digits: string, thisYear: number): boolean => {
  if (digits.length !== 12 || !REGIONS.has(Number(digits.slice(0, 2)))) return false;
  const year = Number(digits.slice(2, 4));
  return year <= thisYear || year >= FIRST_YEAR;
};
