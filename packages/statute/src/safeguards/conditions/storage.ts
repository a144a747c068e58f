import { allOf, anyOf, no, unknown, yes, type Finding } from '../../engine/finding.ts';
import { lookUp, type SafeguardCondition } from '../day-law.ts';
import type { AnalysisResult, ImpactResult } from '../profile/vocabulary.ts';
import { holdsKind } from './kinds.ts';

/** Data is stored in one of the zones that the parameter lists: the internet zone and the DMZ, or the internal network. */
const storedIn =
  (parameter: string, ko: string, en: string): SafeguardCondition =>
  (law) => {
    const cite = lookUp(law, 'codes', parameter);
    if (cite === null) return null;
    const stored = yes({ ko: `${ko}에 저장한다.`, en: `Data is stored in ${en}.`, cite });
    const elsewhere = no({ ko: `${ko}에 저장하지 않는다.`, en: `No data is stored in ${en}.`, cite });
    const open = unknown('zones', {
      ko: `저장 구간을 몰라 ${ko}에 저장하는지 알 수 없다.`,
      en: `Where data is stored is unknown; it may be in ${en}.`,
      cite,
    });
    return ({ zones }) => {
      if (zones === null) return open;
      return zones.some((zone) => cite.value.includes(zone)) ? stored : elsewhere;
    };
  };

export const exposedZones = storedIn('exposed-zones', '인터넷망 구간이나 DMZ', 'the internet zone or the DMZ');
export const insideZone = storedIn('inside-zones', '내부망', 'the internal network');

/**
 * 내부망의 고유식별정보 (제7조제3항제2호 가목·나목): whether to encrypt follows from the 영향평가 for a public institution that
 * has to carry one out, from the 위험도 분석 for everybody else. One that was not carried out excuses from nothing.
 */
export const analysisAsks: SafeguardCondition = ({ cite }) => {
  const asks = yes({
    ko: '분석을 하지 않았거나 그 결과가 암호화를 요구하므로 암호화한다.',
    en: 'No analysis was carried out, or its result asks for encryption.',
    cite,
  });
  const excuses = no({
    ko: '분석 결과 암호화하지 않아도 되는 것으로 나왔다.',
    en: 'The analysis found that encryption is not needed.',
    cite,
  });
  const open = (fact: string): Finding<unknown> =>
    unknown(fact, {
      ko: '영향평가나 위험도 분석의 결과를 몰라 암호화하지 않아도 되는지 알 수 없다.',
      en: 'The result of the impact assessment or risk analysis is unknown; it may excuse from encrypting.',
      cite,
    });
  const followed = (result: AnalysisResult): Finding<unknown> => (result === 'not-needed' ? excuses : asks);
  const byRisk = (risk: AnalysisResult | null): Finding<unknown> =>
    risk === null ? open('riskAnalysis') : followed(risk);
  const ofPublic = (impact: ImpactResult | null, risk: AnalysisResult | null): Finding<unknown> => {
    if (impact === null) return open('impactAssessment');
    return impact === 'not-subject' ? byRisk(risk) : followed(impact);
  };
  return ({ size, impactAssessment, riskAnalysis }) => {
    const [publicly, otherwise] = [ofPublic(impactAssessment, riskAnalysis), byRisk(riskAnalysis)];
    if (size !== null) return size === 'public-institution' ? publicly : otherwise;
    if (publicly.truth === otherwise.truth && otherwise.truth !== 'unknown') return otherwise;
    const unsettled = open('size');
    return { ...unsettled, open: [...unsettled.open, ...publicly.open, ...otherwise.open] };
  };
};

const alwaysInside = holdsKind('always-inside', '주민등록번호', 'resident registration numbers');

/** What makes 제7조제3항 bite on unique identifiers of people who are not users. */
export const identifierStorage = anyOf(alwaysInside, exposedZones, allOf(insideZone, analysisAsks));

export const userItems = holdsKind('user-items', '제7조제2항 각 호의 정보', 'items listed in Article 7(2)');
export const deviceItems = holdsKind('device-items', '고유식별정보·생체인식정보', 'unique identifiers or biometrics');
