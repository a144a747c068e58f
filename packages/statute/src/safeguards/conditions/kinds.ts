import { no, unknown, yes } from '../../engine/finding.ts';
import { lookUp, type SafeguardCondition } from '../day-law.ts';

/** Data of one of the kinds that the parameter lists. The profile's list of kinds is taken to be complete. */
export const holdsKind =
  (parameter: string, ko: string, en: string): SafeguardCondition =>
  (law) => {
    const cite = lookUp(law, 'codes', parameter);
    if (cite === null) return null;
    const held = yes({ ko: `${ko}를 처리한다.`, en: `It processes ${en}.`, cite });
    const none = no({ ko: `${ko}를 처리하지 않는다.`, en: `It processes no ${en}.`, cite });
    const open = unknown('dataKinds', {
      ko: `정보의 종류를 몰라 ${ko}를 처리하는지 알 수 없다.`,
      en: `The kinds of data are unknown; ${en} may be among them.`,
      cite,
    });
    return ({ dataKinds }) => {
      if (dataKinds === null) return open;
      return dataKinds.some((kind) => cite.value.includes(kind)) ? held : none;
    };
  };

/** 고유식별정보 (법 제24조, 시행령 제19조). */
export const identifiers = holdsKind('unique-identifiers', '고유식별정보', 'unique identifiers');

export const residentNumbers = holdsKind('resident-numbers', '주민등록번호', 'resident registration numbers');
