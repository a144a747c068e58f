import type { FileFinding } from '../files/scan-file.ts';
import { isCardNumber } from '../rules/card.ts';
import type { Day } from '../rules/calendar.ts';
import { readBusinessNumber } from '../rules/business-number.ts';
import { isPassportLine } from '../rules/passport.ts';
import { readRegistrationNumber } from '../rules/registration-number.ts';
import type { Finding } from '../findings/finding.ts';

/** Whether a wrong digit would have shown. */
const isProven = (kind: string, value: string, today: Day): boolean => {
  const digits = value.replaceAll(/\D/g, '');
  switch (kind) {
    case 'resident-registration':
    case 'alien-registration':
      return digits.length === 13 && readRegistrationNumber(digits, today)?.checkDigit === 'ok';
    case 'card':
      return isCardNumber(digits);
    case 'business-registration':
      return readBusinessNumber(digits) !== null;
    case 'passport':
      return isPassportLine(value);
    default:
      return false;
  }
};

/** A finding in recognised text: medium at most, unless its check digits hold. */
export const settlePicture = (finding: Finding, value: string, member: string | null, today: Day): FileFinding => ({
  ...finding,
  confidence: finding.confidence === 'high' && !isProven(finding.kind, value, today) ? 'medium' : finding.confidence,
  member,
  fromPicture: true,
});
