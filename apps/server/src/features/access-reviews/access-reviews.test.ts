import {
  accessAccountsSave,
  accessLookup,
  accessReviewPlanRead,
  accessReviewPlanSave,
  accessReviewsExport,
  accessReviewsList,
  accessReviewsRead,
  accessReviewsReport,
  accessReviewsReview,
  accessReviewsSign,
  inboxMine,
  misuseRulesDecide,
  type AccessReviewDetail,
} from '@bongsu/contracts';
import { instant, sha256 } from '@bongsu/kit';
import { BadStore } from '@bongsu/ledger';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { misuseWatch } from '../misuse/index.ts';
import { appendAccesses, looksAt } from '../misuse/records.fixture.ts';
import { reviewPreparation, reviewSealing } from './index.ts';

const signal = new AbortController().signal;
/** A Friday, within office hours. */
const FRIDAY = instant('2026-11-20T14:00:00+09:00');
const SATURDAY = instant('2026-11-21T14:00:00+09:00');

const prepared = async (app: TestApp, officer: SignedInClient): Promise<AccessReviewDetail> => {
  await reviewPreparation.run(app.deps, signal);
  const [line] = (await officer.call(accessReviewsList)).items;
  if (line === undefined) throw new Error('No review was prepared');
  return officer.call(accessReviewsRead, { params: { reviewId: line.id } });
};

/** A month with twenty-two looks, a download without a reason, and a Saturday; it is over. */
const month = async (app: TestApp): Promise<void> => {
  await appendAccesses(app.deps, [
    ...looksAt(FRIDAY, 22),
    { at: FRIDAY, actor: 'h-0002', action: 'download', reason: '', rows: 4, subjects: ['2026-0002', '2026-0003'] },
  ]);
  app.clock.advance({ days: 1 });
  await appendAccesses(app.deps, [{ at: SATURDAY, actor: 'h-0002', system: '인사급여' }]);
  await misuseWatch.run(app.deps, signal);
  app.clock.advance({ days: 11 });
};

/** What waits for somebody, and whether it is late. */
const kinds = async (client: SignedInClient): Promise<string[]> =>
  (await client.call(inboxMine)).errands.map(({ kind, late }) => `${kind}${late ? ', late' : ''}`);

const noStore = () => Promise.reject(new BadStore('no engine'));

const signing = ({ version, digest }: AccessReviewDetail) => ({ version, digest, comment: '이상 없음을 확인함.' });

describe('a review of access records', () => {
  it('is prepared when its month is over: who did how much, what was unusual, what came when, and whether anybody changed it', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    const handler = await app.signInAs('staff', { department: '교무처' });
    await officer.call(accessAccountsSave, { body: { account: 'h-0001', personId: handler.person.personId } });
    await officer.call(misuseRulesDecide, {
      params: { ruleName: 'same-person' },
      body: { isOn: true, threshold: 22, reason: '학사 업무에 맞춘 기준' },
    });
    await appendAccesses(app.deps, [{ at: FRIDAY }]);
    await reviewPreparation.run(app.deps, signal);
    expect((await officer.call(accessReviewsList)).items).toEqual([]);
    await month(app);
    const review = await prepared(app, officer);
    expect(review).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-30',
      dueAt: '2026-12-15T23:59:59+09:00',
      late: false,
    });
    const { figures } = review;
    expect(figures).toMatchObject({
      records: 25,
      accounts: 2,
      subjects: 26,
      downloads: 1,
      unreasoned: 1,
      outOfHours: 1,
    });
    expect(figures.byAccount).toMatchObject([
      { actor: 'h-0001', department: '교무처', records: 23, subjects: 23, different: 1, outOfHours: 0 },
      { actor: 'h-0002', person: null, records: 2, subjects: 3, different: 3, downloads: 1, outOfHours: 1 },
    ]);
    expect(figures.byDay).toHaveLength(30);
    expect(figures.byDay.find(({ day }) => day === '2026-11-20')).toEqual({
      day: '2026-11-20',
      records: 24,
      downloads: 1,
    });
    expect(figures.bySystem.map(({ system, records }) => [system, records])).toEqual([
      ['인사급여', 1],
      ['학사관리', 24],
    ]);
    expect(figures.bySystem[1]?.silentDays).not.toContain('2026-11-20');
    expect(figures.bySystem[1]?.silentDays).toContain('2026-11-19');
    expect(figures.bySystem[1]?.silentDays).not.toContain('2026-11-22');
    expect(figures.byRule.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['same-person', 'download-without-reason']),
    );
    expect(figures.ruleDecisions).toMatchObject([
      { rule: 'same-person', department: null, threshold: 22, reason: '학사 업무에 맞춘 기준', reviewOn: '2027-11-20' },
    ]);
    expect(figures.verification).toMatchObject({ ok: true, size: 25, problems: [] });
    await reviewPreparation.run(app.deps, signal);
    expect((await officer.call(accessReviewsList)).items).toHaveLength(1);
  });

  it('is signed by the reviewer and then by the CPO, and its hash is a record of the log', async () => {
    await using app = await startTestApp();
    const [officer, cpo] = [await app.signInAs('officer'), await app.signInAs('cpo')];
    await month(app);
    const review = await prepared(app, officer);
    const params = { reviewId: review.id };
    expect((await officer.call(inboxMine)).errands.map(({ link }) => link)).toContain(`/access-reviews/${review.id}`);
    expect(await cpo.refusal(accessReviewsSign, { params, body: signing(review) })).toMatchObject({ code: 'not-now' });
    await officer.call(accessReviewsReview, { params, body: signing(review) });
    expect(await officer.refusal(accessReviewsReview, { params, body: signing(review) })).toMatchObject({
      code: 'not-now',
    });
    const read = await cpo.call(accessReviewsRead, { params });
    expect(read.may).toEqual({ review: false, sign: true });
    const signed = await cpo.call(accessReviewsSign, { params, body: signing(read) });
    expect(signed.reviewed?.by.id).toBe(officer.person.personId);
    expect(signed.signed?.by.id).toBe(cpo.person.personId);
    const { bytes } = await cpo.download(accessReviewsReport, { params, query: { reason: '보고서 보관' } });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sha256(bytes)).toBe(signed.sha256);

    const before = (await app.deps.records.log()).size;
    // Two servers at once, and once more: it is written once.
    await Promise.all([reviewSealing.run(app.deps, signal), reviewSealing.run(app.deps, signal)]);
    await reviewSealing.run(app.deps, signal);
    const log = await app.deps.records.log();
    expect(log.size).toBe(before + 1);
    const { logIndex } = await cpo.call(accessReviewsRead, { params });
    expect(logIndex).toBe(before);
    const { value } = await log.records(before).next();
    expect(value).toMatchObject({
      system: 'bongsu',
      action: 'review',
      reason: signed.sha256,
      actor: cpo.person.personId,
    });
    expect((await cpo.call(inboxMine)).errands.map(({ link }) => link)).not.toContain(`/access-reviews/${review.id}`);
  });

  it('is never signed twice by one person: not in the product and not in the database', async () => {
    await using app = await startTestApp();
    const both = await app.signInAs(['officer', 'cpo']);
    await month(app);
    const review = await prepared(app, both);
    const params = { reviewId: review.id };
    await both.call(accessReviewsReview, { params, body: signing(review) });
    const read = await both.call(accessReviewsRead, { params });
    expect(read.may.sign).toBe(false);
    expect(await both.refusal(accessReviewsSign, { params, body: signing(read) })).toMatchObject({
      code: 'same-person',
    });
    const byHand = sql`
      update access_review set signed_by = ${both.person.personId}, signed_at = now(), sha256 = 'sha256:0', storage_key = 'x'
      where id = ${review.id} returning id`;
    await expect(app.rows(byHand)).rejects.toMatchObject({ code: '23514' });
  });

  it('cannot be signed with other figures than those that were read, and stays as it was signed', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    await month(app);
    const review = await prepared(app, officer);
    const params = { reviewId: review.id };
    const other = { ...signing(review), digest: 'sha256:0' };
    expect(await officer.refusal(accessReviewsReview, { params, body: other })).toMatchObject({ code: 'conflict' });
    await officer.call(accessReviewsReview, { params, body: signing(review) });
    for (const change of [
      sql`update access_review set review_comment = '다른 의견' returning id`,
      sql`update access_review set reviewed_by = null, reviewed_at = null returning id`,
    ])
      await expect(app.rows(change)).rejects.toMatchObject({ code: '23001' });
  });

  it('alarms the CPO when it is overdue', async () => {
    await using app = await startTestApp();
    const [officer, cpo] = [await app.signInAs('officer'), await app.signInAs('cpo')];
    await month(app);
    await prepared(app, officer);
    expect(await kinds(cpo)).toEqual([]);
    app.clock.advance({ days: 20 });
    await reviewPreparation.run(app.deps, signal);
    expect(await kinds(cpo)).toEqual(['access-review-late, late']);
    expect(await kinds(officer)).toContain('access-review, late');
    expect((await officer.call(accessReviewsList)).items[0]?.late).toBe(true);
  });

  it('that cannot be prepared waits for the officers, until it can', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    await month(app);
    const records = { ...app.deps.records, store: noStore };
    await expect(reviewPreparation.run({ ...app.deps, records }, signal)).rejects.toThrow(BadStore);
    expect(await kinds(officer)).toContain('access-review-unprepared');
    await prepared(app, officer);
    expect(await kinds(officer)).not.toContain('access-review-unprepared');
  });

  it('finds that somebody changed the log', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    await month(app);
    await app.deps.records.close();
    const { readdir, readFile, writeFile } = await import('node:fs/promises');
    const folder = `${app.deps.records.folder}/journal`;
    const [name = ''] = (await readdir(folder)).toSorted();
    const bytes = await readFile(`${folder}/${name}`);
    // Cut off behind what was signed for.
    await writeFile(`${folder}/${name}`, bytes.subarray(0, bytes.length - 40));
    const { verifyRecords } = await import('./verify.ts');
    expect(await verifyRecords(app.deps.records.folder)).toMatchObject({ ok: false });
    await writeFile(`${folder}/${name}`, bytes);
    expect((await prepared(app, officer)).figures.verification.ok).toBe(true);
  });

  it('follows the cycle that the CPO lays down with a reason', async () => {
    await using app = await startTestApp();
    const cpo = await app.signInAs('cpo');
    const plan = await cpo.call(accessReviewPlanRead);
    const body = { ...plan, months: 3 as const, method: '표본 점검', followUp: '재교육', reason: '내부 관리계획 개정' };
    expect(await cpo.call(accessReviewPlanSave, { body })).toMatchObject({ months: 3, method: '표본 점검' });
    const officer = await app.signInAs('officer');
    expect(await officer.refusal(accessReviewPlanSave, { body })).toMatchObject({ code: 'forbidden' });
    await month(app);
    await reviewPreparation.run(app.deps, signal);
    expect((await officer.call(accessReviewsList)).items).toEqual([]);
    app.clock.advance({ days: 31 });
    expect(await prepared(app, officer)).toMatchObject({ from: '2026-11-01', to: '2026-12-31' });
  });

  it('is handed out with everything that was counted, without anything that a spreadsheet would run', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    await appendAccesses(app.deps, [{ at: FRIDAY, actor: '=cmd|calc' }]);
    await month(app);
    const review = await prepared(app, officer);
    const file = await officer.download(accessReviewsExport, {
      params: { reviewId: review.id },
      query: { reason: '점검 자료 검토' },
    });
    const sheets = new Map((await readXlsxFile(file.bytes)).map(({ sheet, data }) => [sheet, data]));
    expect([...sheets.keys()]).toEqual([
      '요약',
      '계정별 접속기록',
      '날짜별 접속기록',
      '시스템별 접속기록',
      '수집과 보관',
      '이상행위 탐지',
      '탐지 기준',
    ]);
    const { figures } = review;
    expect(sheets.get('요약')).toEqual(
      expect.arrayContaining([
        ['접속기록', figures.records, null],
        ['머클트리 루트', null, figures.verification.root],
        ['점검 자료 요약값', null, review.digest],
      ]),
    );
    expect(sheets.get('계정별 접속기록')!.flat()).toContain('=cmd|calc');
    expect(sheets.get('날짜별 접속기록')).toHaveLength(figures.byDay.length + 1);
    expect(sheets.get('이상행위 탐지')!.slice(1)).toEqual(figures.byRule.map(({ title, cases }) => [title.ko, cases]));
    const records = await app.rows(sql`
      select action, reason from access_record where operation = 'accessReviews.export'`);
    expect(records).toEqual([{ action: 'download', reason: '점검 자료 검토' }]);
  });
});

describe('who looked at a person', () => {
  it('is answered with every record about them and nothing else, and the look itself is recorded under a mark', async () => {
    await using app = await startTestApp();
    const officer = await app.signInAs('officer');
    const handler = await app.signInAs('staff');
    await officer.call(accessAccountsSave, { body: { account: 'h-0001', personId: handler.person.personId } });
    await appendAccesses(app.deps, [
      ...looksAt(FRIDAY, 3),
      ...looksAt(FRIDAY, 2, { actor: 'h-0002', subjects: ['2026-0009', '2026-0001'], system: '인사급여' }),
      ...looksAt(FRIDAY, 4, { subjects: ['2026-00010'] }),
    ]);
    const body = { subject: '2026-0001', reason: '정보주체의 열람 요구' };
    const found = await officer.call(accessLookup, { body });
    expect(found.total).toBe(5);
    expect(found.records[0]).toMatchObject({ actor: 'h-0002', system: '인사급여' });
    expect(found.accounts).toMatchObject([
      { actor: 'h-0001', person: { id: handler.person.personId }, records: 3 },
      { actor: 'h-0002', person: null, records: 2 },
    ]);
    expect(await officer.call(accessLookup, { body: { ...body, system: '인사급여' } })).toMatchObject({ total: 2 });
    expect(await officer.call(accessLookup, { body: { ...body, to: '2026-11-19' } })).toMatchObject({ total: 0 });
    const rows = await app.rows<{ subjects: string[]; reason: string }>(sql`
      select subjects, reason from access_record where operation = 'accessLookup.look'`);
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(({ subjects }) => subjects[0])).size).toBe(1);
    expect(JSON.stringify(rows)).not.toContain('2026-0001');
    expect(rows[0]?.reason).toBe('정보주체의 열람 요구');
    expect(await officer.refusal(accessLookup, { body: { subject: '2026-0001', reason: '' } })).toMatchObject({
      code: 'invalid',
    });
  });
});
