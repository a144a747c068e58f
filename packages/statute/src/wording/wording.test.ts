import { describe, expect, test } from 'vitest';
import { checkContent, checkWording, contentItems, loadStatute, NoSuchContent } from '../index.ts';

const statute = loadStatute();
const v4 = { I1: '이름', I2: '11월 1일', I3: '비밀번호 변경', I4: '차단', I5: '고객지원', I6: '손해배상 청구' };

describe('wording', () => {
  test('"노출" is questioned where a breach is meant, with its place and a better word', () => {
    const text = '고객님의 정보가 노출되었습니다. 노출 경위는 다음과 같습니다.';
    const issues = checkWording(text);
    expect(issues.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual([
      ['EXPOSURE', '노출'],
      ['EXPOSURE', '노출'],
    ]);
    expect(issues[0]).toMatchObject({ start: 9, end: 11, suggestion: { ko: '유출' } });
    expect(issues[0]?.reason.ko).toContain('제34조제1항');
  });

  test.each(['유출 의심 정황이 있습니다', '유출이 의심됩니다', '유출 가능성이 있습니다', '유출 정황을 확인'])(
    'a confirmed breach is not called a suspicion: %s',
    (text) => {
      expect(checkWording(text).map(({ code }) => code)).toEqual(['SUSPICION']);
    },
  );

  test('the notice of a possible breach may speak of possibility, but not of exposure', () => {
    expect(checkWording('유출 가능성을 알려 드립니다', 'KR-PIPA-POSSIBLE')).toEqual([]);
    expect(checkWording('노출 가능성', 'KR-PIPA-POSSIBLE').map(({ code }) => code)).toEqual(['EXPOSURE']);
  });

  test('plain words pass', () => {
    expect(checkWording('2026년 11월 1일 이름과 전화번호가 유출된 사실을 확인하였습니다.')).toEqual([]);
  });
});

describe('content', () => {
  test('is complete when each item of the version is there', () => {
    const check = checkContent({ rule: 'KR-PIPA-NOTIFY', version: 'v4', items: v4 }, statute);
    expect(check).toMatchObject({ complete: true, ready: false, blockers: ['not-approved', 'not-addressed', 'late'] });
  });

  test('names what is missing; blank text is missing', () => {
    const check = checkContent({ rule: 'KR-PIPA-NOTIFY', version: 'v4', items: { ...v4, I6: '  ' } }, statute);
    expect(check.complete).toBe(false);
    expect(check.items.filter(({ state }) => state === 'missing').map(({ code }) => code)).toEqual(['I6']);
  });

  test('of the version before needs no legal rights', () => {
    const { I6: _, ...five } = v4;
    expect(checkContent({ rule: 'KR-PIPA-NOTIFY', version: 'v3', items: five }, statute).complete).toBe(true);
  });

  test('may leave open what is unconfirmed in a staged notice, and only that', () => {
    const { I2: _, ...rest } = v4;
    const passed = { approved: true, addressed: true, inTime: true };
    const draft = { rule: 'KR-PIPA-NOTIFY', version: 'v4', items: rest, ...passed } as const;
    expect(checkContent(draft, statute)).toMatchObject({ ready: false, blockers: ['incomplete'] });
    const staged = checkContent({ ...draft, unconfirmed: ['I2'] }, statute);
    expect(staged).toMatchObject({ complete: false, completeAsFirst: true, ready: true });
  });

  test('of a version that is not loaded is refused by name', () => {
    expect(() => checkContent({ rule: 'KR-PIPA-NOTIFY', version: 'v9', items: {} }, statute)).toThrow(NoSuchContent);
  });

  test('every item a rule asks for has a label in both languages, in each version', () => {
    for (const parameter of statute.parameters.values()) {
      if (parameter.kind !== 'codes' || !parameter.key.endsWith('/content')) continue;
      const rule = parameter.key.split('/')[0] as Parameters<typeof contentItems>[1];
      const versions = statute.parameters.get(`${rule}/version`);
      if (versions?.kind !== 'version') throw new Error(`${rule} has no versions`);
      for (const [index, { value: version, from }] of versions.values.entries()) {
        if (version === null) continue;
        const end = versions.values[index + 1]?.from ?? '9999';
        const first = parameter.values.findLastIndex((value) => (value.from ?? '') <= (from ?? ''));
        const inForce = parameter.values.filter((value, place) => place >= first && (value.from ?? '') < end);
        const codes = new Set(inForce.flatMap(({ value }) => value ?? []));
        expect(contentItems(version, rule).map(({ code }) => code)).toEqual([...codes]);
      }
    }
  });

  test('of v4 lists the notice and the notice of a possible breach', () => {
    expect(contentItems('v4').map(({ code }) => code)).toEqual([
      'I1',
      'I2',
      'I3',
      'I4',
      'I5',
      'I6',
      'P1',
      'P2',
      'P3',
      'P4',
    ]);
    expect(contentItems('v4').find(({ code }) => code === 'I3')?.ko).toContain('구체적');
    expect(contentItems('v3').find(({ code }) => code === 'I3')?.ko).not.toContain('구체적');
  });
});
