import { sha256, toSeoulIso, type Instant } from '@bongsu/kit';
import type { Answer } from '../fetch/fetched.ts';
import { evidenceOf } from '../inspect/evidence.ts';
import { inspect, type Inspected, type PlacedFinding } from '../inspect/inspect.ts';
import type { ReadDocument } from '../inspect/reader.ts';
import type { Page } from './page.ts';

type Confidence = 'low' | 'medium' | 'high';

export interface Showing {
  /** What is less sure is not told. */
  readonly minConfidence?: Confidence;
  /** Values are told beside their masks; never in evidence. */
  readonly reveal?: boolean;
}

const LEVELS = { low: 1, medium: 2, high: 3 } as const;

const shown = ({ value, ...finding }: PlacedFinding, reveal: boolean): PlacedFinding =>
  reveal && value !== undefined ? { ...finding, value } : finding;

export interface ReadPage {
  readonly page: Page;
  readonly skipped: Inspected['skipped'];
}

/** Looks through an answer and makes the evidence of what it shows. */
export const readPage = (
  answer: Answer,
  asked: { readonly url: string; readonly at: Instant },
  read: ReadDocument,
  { minConfidence = 'low', reveal = false }: Showing,
): ReadPage => {
  const { findings, skipped } = inspect(answer, read);
  const sure = findings.filter(({ confidence }) => LEVELS[confidence] >= LEVELS[minConfidence]);
  return {
    page: {
      url: answer.url,
      fetchedAt: toSeoulIso(asked.at),
      status: answer.status,
      sha256: sha256(answer.body),
      bytes: answer.body.length,
      findings: sure.map((finding) => shown(finding, reveal)),
      evidence: sure.length === 0 ? null : evidenceOf(answer, asked, { told: sure, all: findings }, read),
    },
    skipped,
  };
};
