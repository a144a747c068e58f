/** What went wrong, by where to look. */
export type DocumentErrorCode = 'layout-failed' | 'page-limit' | 'hwpx-invalid' | 'table-invalid';

const WORDS: Record<DocumentErrorCode, { readonly ko: string; readonly en: string }> = {
  'layout-failed': {
    ko: '문서를 만들지 못했습니다. 입력한 내용은 그대로 남아 있으니 잠시 뒤 다시 시도하고, 반복되면 관리자에게 알려 주십시오.',
    en: 'The document could not be made. Your input is kept: try again, and tell an administrator if it happens again.',
  },
  'page-limit': {
    ko: '한 쪽으로 줄일 수 없는 보고입니다. 제목과 첫 항목을 짧게 고친 뒤 다시 만들어 주십시오.',
    en: 'This report cannot be shortened to one page. Shorten its title and first entries, then make it again.',
  },
  'hwpx-invalid': {
    ko: 'HWPX 파일이 형식 검사를 통과하지 못해 내보내지 않았습니다. PDF로 받으시고 관리자에게 알려 주십시오.',
    en: 'The HWPX file failed its format check and was not handed out. Use the PDF and tell an administrator.',
  },
  'table-invalid': {
    ko: '표의 열과 값의 형식이 맞지 않아 파일을 만들지 못했습니다. 관리자에게 알려 주십시오.',
    en: 'The table does not match its columns, so no file was made. Tell an administrator.',
  },
};

/**
 * The only error this package throws on purpose. `message` and `english` are for people and hold no value of the
 * document; `diagnostics` are for the log and have quoted text taken out, because it may be someone's name.
 */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;
  readonly english: string;
  readonly diagnostics: readonly string[];

  constructor(code: DocumentErrorCode, diagnostics: readonly string[] = []) {
    super(WORDS[code].ko);
    this.name = 'DocumentError';
    this.code = code;
    this.english = WORDS[code].en;
    this.diagnostics = diagnostics.map(withoutQuotes);
  }
}

const withoutQuotes = (text: string): string => text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '"…"');
