import { both, type TextVendorInput, type TextVendorResource } from '@bongsu/contracts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuseField } from '../../http/refusal.ts';
import { wrongTarget } from '../../platform/outbound.ts';
import type { TextVendor } from '../../platform/texter.ts';
import type { SealedColumn } from '../../platform/vault.ts';

const PLACE = 'organisation:text-vendor-secret';

export const sealedVendorSecret: SealedColumn = {
  table: 'organisation',
  column: 'text_vendor_secret',
  id: 'only_one',
  placeOf: () => PLACE,
};

type Stored = Omit<TextVendor, 'secret'>;

interface VendorRow extends Row {
  readonly stored: Stored | Record<string, never>;
  readonly secret: Buffer | null;
  readonly demo: boolean;
}

const readRow = (tx: Tx): Promise<VendorRow | null> =>
  tx.maybe(sql`select text_vendor as stored, text_vendor_secret as secret, demo from organisation`);

const storedIn = (row: VendorRow | null): Stored | null =>
  row === null || !('url' in row.stored) ? null : (row.stored as Stored);

/** How text messages leave; `null` when they must not (demo) or cannot (not configured yet). */
export const textVendor = async (tx: Tx, { vault }: Pick<Deps, 'vault'>): Promise<TextVendor | null> => {
  const row = await readRow(tx);
  const stored = storedIn(row);
  if (row === null || stored === null || row.demo || row.secret === null) return null;
  return { ...stored, secret: vault.open(row.secret, PLACE) };
};

export const presentVendor = async (tx: Tx): Promise<TextVendorResource> => {
  const row = await readRow(tx);
  const stored = storedIn(row);
  const { url, key, sender, template, perSecond } = stored ?? {};
  return {
    configured: stored !== null,
    held: row?.demo ?? false,
    settings: stored === null ? null : ({ url, key, sender, template, perSecond } as TextVendorResource['settings']),
  };
};

const wrongWords = {
  'not-a-url': both('주소만 적어 주세요. 예: https://api.example.org', 'Enter the plain address of the service.'),
  'not-https': both('https로 시작하는 주소여야 합니다.', 'The address must begin with https.'),
  inside: both(
    '기관 안쪽 주소로는 보내지 않습니다. 필요하면 서버 설정 BONGSU_PRIVATE_VENDORS에 먼저 적어 주세요.',
    'This address lies inside our own network. Name it in BONGSU_PRIVATE_VENDORS first.',
  ),
} as const;

/** A stored secret goes only where it was meant to go: with another address or key it has to be entered again. */
const secretFor = (deps: Deps, row: VendorRow | null, input: TextVendorInput): Buffer => {
  if (input.secret !== undefined) return deps.vault.seal(input.secret, PLACE);
  const stored = storedIn(row);
  if (row?.secret && stored?.url === input.url && stored.key === input.key) return row.secret;
  return refuseField(
    'secret',
    both(
      '처음이거나 주소·키를 바꾸면 비밀 값도 입력해야 합니다.',
      'Enter the secret: it is the first time, or the address or key is another.',
    ),
  );
};

export const saveVendor = async (tx: Tx, deps: Deps, input: TextVendorInput): Promise<void> => {
  const wrong = wrongTarget(input.url, deps.config.privateVendors);
  if (wrong !== null) refuseField('url', wrongWords[wrong]);
  const secret = secretFor(deps, await readRow(tx), input);
  const { url, key, template, perSecond } = input;
  const stored: Stored = { url, key, sender: input.sender.replaceAll('-', ''), template, perSecond };
  await tx.run(sql`update organisation set text_vendor = ${JSON.stringify(stored)}, text_vendor_secret = ${secret}`);
};
