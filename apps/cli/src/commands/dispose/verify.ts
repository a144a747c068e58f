import { verifyCertificate, type Verdict } from '@bongsu/disposal';
import { exit, Refusal } from '../../exit.ts';
import { print } from '../../print.ts';
import { readText } from '../../read-text.ts';

const WORDS: Readonly<Record<Verdict, { readonly ko: string; readonly en: string }>> = {
  holds: { ko: '이 열쇠로 서명한 그대로입니다.', en: 'As it was signed with this key.' },
  changed: {
    ko: '내용이 확인서의 다이제스트와 다릅니다. 원본을 다시 받으십시오.',
    en: 'It does not say what its digest covers. Get the original again.',
  },
  unsigned: {
    ko: '서명이 없습니다. 서명이 생기기 전의 것이거나 서명을 떼어 낸 것입니다.',
    en: 'Not signed: from before there were signatures, or the signature was taken off.',
  },
  'other-key': {
    ko: '다른 열쇠로 서명했습니다. 그 컴퓨터나 에이전트의 공개 키로 다시 확인하십시오.',
    en: 'Signed with another key. Verify with the public key of that machine or agent.',
  },
  forged: {
    ko: '이 열쇠의 서명이라고 적혀 있지만 아닙니다. 개인정보 보호책임자에게 알리십시오.',
    en: 'It claims to be signed with this key and is not. Tell the privacy officer.',
  },
};

const notCertificates = (): Refusal =>
  new Refusal(exit.wrongCall, [
    '확인서가 아닙니다. bongsu dispose certificates나 apply가 출력한 JSON이어야 합니다.',
    'No certificate. JSON as bongsu dispose certificates or apply prints it was expected.',
  ]);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notCertificates();
  }
};

/** One certificate, however it is laid out, or one a line; a line of `apply` has it inside. */
const certificatesIn = (text: string): readonly object[] => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isOnePerLine = lines.length > 1 && lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'));
  const found = isOnePerLine ? lines.map(parse) : [parse(text)];
  return found.map((one) => {
    if (typeof one !== 'object' || one === null) throw notCertificates();
    const inner = 'certificate' in one ? one.certificate : one;
    if (typeof inner !== 'object' || inner === null || !('digest' in inner)) throw notCertificates();
    return inner;
  });
};

const verdictOf = (certificate: object, key: string): Verdict => {
  try {
    return verifyCertificate(certificate, key);
  } catch {
    throw new Refusal(exit.wrongCall, [
      '--key: Ed25519 공개 키(PEM, 또는 확인서에 적힌 base64)가 아닙니다. bongsu dispose public-key로 얻습니다.',
      '--key: no Ed25519 public key (PEM, or base64 as in certificates). bongsu dispose public-key prints it.',
    ]);
  }
};

/** Holds certificates against a public key. The key has to come another way than the certificates. */
export const verifyFile = (file: string, { key }: { readonly key: string }): void => {
  const publicKey = readText(key, '--key');
  for (const certificate of certificatesIn(readText(file, 'CERTIFICATE'))) {
    const verdict = verdictOf(certificate, publicKey);
    const { id, action, at } = certificate as Readonly<Record<string, unknown>>;
    print(`${JSON.stringify({ id, action, at, verdict, why: WORDS[verdict] })}\n`);
    if (verdict !== 'holds') process.exitCode = exit.found;
  }
};
