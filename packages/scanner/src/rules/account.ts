/** One way in which a bank writes the numbers of its accounts. */
export interface AccountShape {
  readonly bank: string;
  /** How many digits stand in each group. */
  readonly groups: readonly number[];
  /** Which group names the kind of account, and what may stand there (a prefix is enough). None: nobody outside knows. */
  readonly code?: { readonly group: number; readonly of: readonly string[] };
}

const through = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** As the account scheme for transfers between banks (금융결제원 CMS) tabulates them. */
export const accountShapes: readonly AccountShape[] = [
  { bank: '국민', groups: [3, 2, 4, 3] },
  { bank: '국민', groups: [6, 2, 6], code: { group: 1, of: ['01', '02', '04', '05', '24', '25', '26', '92'] } },
  { bank: '국민', groups: [4, 2, 6] },
  { bank: '국민', groups: [4, 2, 8] },
  { bank: '신한', groups: [3, 3, 6], code: { group: 0, of: [...through(100, 161), '180', '268'] } },
  { bank: '신한', groups: [3, 2, 6] },
  { bank: '신한', groups: [3, 3, 8], code: { group: 0, of: through(560, 562) } },
  { bank: '우리', groups: [4, 3, 6], code: { group: 0, of: ['1002', '1003', '1005', '1006', '1007'] } },
  { bank: '우리', groups: [3, 6, 2, 3] },
  { bank: '하나', groups: [3, 6, 5] },
  { bank: '하나', groups: [3, 2, 6] },
  { bank: '하나', groups: [3, 6, 3] },
  { bank: '농협', groups: [3, 4, 4, 2], code: { group: 0, of: ['301', '302', '312', ...through(351, 356)] } },
  { bank: '농협', groups: [3, 2, 6] },
  { bank: '농협', groups: [6, 2, 6] },
  { bank: '농협', groups: [3, 4, 4, 3], code: { group: 0, of: through(790, 792) } },
  { bank: '기업', groups: [3, 6, 2, 3] },
  { bank: '기업', groups: [3, 2, 7] },
  { bank: '기업', groups: [3, 8] },
  { bank: '산업', groups: [3, 8, 3], code: { group: 0, of: ['011', '013', '019', '020', '022'] } },
  { bank: '수협', groups: [4, 4, 4], code: { group: 0, of: ['101'] } },
  { bank: 'SC제일', groups: [3, 2, 6], code: { group: 1, of: ['10', '20', '30', '85'] } },
  { bank: '씨티', groups: [3, 5, 3, 2] },
  { bank: 'iM', groups: [3, 2, 7] },
  { bank: 'iM', groups: [3, 2, 6, 1] },
  { bank: 'iM', groups: [3, 2, 6, 3] },
  { bank: '부산', groups: [3, 3, 6] },
  { bank: '부산', groups: [4, 3, 7] },
  { bank: '새마을', groups: [4, 4, 4, 1], code: { group: 0, of: ['90', '91', '92'] } },
  { bank: '새마을', groups: [4, 2, 6, 1] },
  { bank: '새마을', groups: [4, 3, 6, 1] },
  { bank: '카카오', groups: [4, 2, 7], code: { group: 0, of: ['3333', '3388', '3355', '3310', '7777', '7979'] } },
  { bank: '토스', groups: [4, 4, 4], code: { group: 0, of: ['1000', '1908', '17', '19'] } },
  { bank: '케이', groups: [3, 3, 6], code: { group: 0, of: ['100'] } },
  { bank: '우체국', groups: [6, 2, 6] },
];

const fits = ({ groups }: AccountShape, given: readonly string[]): boolean =>
  groups.length === given.length && groups.every((length, index) => given[index]!.length === length);

const codeFits = ({ code }: AccountShape, given: readonly string[]): boolean =>
  code !== undefined && code.of.some((prefix) => given[code.group]!.startsWith(prefix));

/**
 * 계좌번호, as its groups. `known`: a bank writes this kind of account so. `shape`: a bank writes its accounts so, and nothing
 * more is known. `null`: none does. There is no check digit that anybody outside could verify.
 */
export const readAccount = (groups: readonly string[]): 'known' | 'shape' | null => {
  const shapes = accountShapes.filter((shape) => fits(shape, groups));
  if (shapes.length === 0) return null;
  return shapes.some((shape) => codeFits(shape, groups)) ? 'known' : 'shape';
};
