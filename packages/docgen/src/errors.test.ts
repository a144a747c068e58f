import { expect, it } from 'vitest';
import { DocumentError } from './errors.ts';
import { printPaper } from './pdf/compiler.ts';
import { paperFor } from './papers/index.ts';
import type { DocumentModel } from './models/index.ts';

const errorOf = (act: () => unknown): DocumentError => {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError) return error;
  }
  throw new Error('expected a DocumentError');
};

it('a failed layout tells people what to do and the log what broke, without the words of the document', () => {
  const error = errorOf(() => printPaper('{"title": "김비밀"}', 0));
  expect(error.code).toBe('layout-failed');
  expect(error.message).toContain('다시 시도');
  expect(error.english).toContain('try again');
  expect(error.diagnostics.length).toBeGreaterThan(0);
  expect(JSON.stringify([error.message, error.diagnostics])).not.toContain('김비밀');
});

it('quoted text is taken out of the diagnostics', () => {
  expect(new DocumentError('layout-failed', ['the text "홍길동" failed']).diagnostics).toEqual(['the text "…" failed']);
});

it('an unknown kind of document is refused', () => {
  expect(errorOf(() => paperFor({ kind: 'poem' } as unknown as DocumentModel)).code).toBe('layout-failed');
});
