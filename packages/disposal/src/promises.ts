import type { Text } from './reasons.ts';

/** What a certificate promises. */
const PROMISED = {
  'ciphertext-verified': {
    ko: '원본을 없애기 전에 쓴 암호문을 다시 읽어 풀고, 원본의 해시와 같음을 확인했습니다.',
    en: 'Before the original went, the ciphertext was read again, decrypted, and had the hash of the original.',
  },
  'only-recipients-open': {
    ko: '암호문은 정한 받는 사람의 열쇠로만 열립니다.',
    en: 'The ciphertext opens only with the keys of the recipients named.',
  },
  'name-removed': {
    ko: '처리한 파일은 파일 시스템에 이름이 남지 않았습니다.',
    en: 'The file dealt with has no name in the file system any more.',
  },
  'key-destroyed': {
    ko: '이 파일만의 열쇠를 없애, 보관소의 암호문은 받는 사람의 열쇠로도 더는 열 수 없습니다.',
    en: "This file's own key was destroyed: the ciphertext of the store no longer opens, not even for the recipients.",
  },
  'restored-identical': {
    ko: '되돌린 파일의 내용, 권한, 수정 시각이 격리할 때와 같습니다.',
    en: 'Content, mode and time of change of the restored file are those it had when it was quarantined.',
  },
} as const satisfies Record<string, Text>;

/** What it expressly does not promise. */
const NOT_PROMISED = {
  'copies-elsewhere': {
    ko: '백업, 스냅숏, 다른 곳의 사본은 확인하지 않았습니다.',
    en: 'Backups, snapshots and copies elsewhere were not looked at.',
  },
  'plaintext-traces': {
    ko: '원본이 있던 저장 공간에 흔적이 남을 수 있습니다. 원본은 암호화되지 않은 채 기록되어 있었습니다.',
    en: 'Traces may remain where the original stood: it had been written there unencrypted.',
  },
  'key-traces': {
    ko: '없앤 열쇠 파일(암호화된 작은 파일)의 흔적이 저장 장치나 백업에 남으면 받는 사람이 열 수 있습니다.',
    en: 'If traces of the key file (small and itself encrypted) remain on the device or in a backup, a recipient could open it.',
  },
  'other-name-appeared': {
    ko: '없애는 순간 누군가 같은 파일에 다른 이름을 붙여, 그 이름으로 내용이 남아 있습니다. 찾아서 처리하세요.',
    en: 'In the moment of removal somebody gave the file another name, under which it remains. Find it and deal with it.',
  },
  'overwriting-best-effort': {
    ko: '덮어쓰기는 최선의 노력입니다. 장치가 옮겨 둔 블록과 파일 시스템의 기록에는 미치지 않습니다.',
    en: 'Overwriting is a best effort: it does not reach blocks the device moved, nor the journal of the file system.',
  },
  'overwriting-flash': {
    ko: 'SSD 등 플래시 장치라 덮어써도 새 자리에 기록되어 원래 내용이 남을 수 있습니다.',
    en: 'The device is flash (SSD): overwriting writes elsewhere, and the old content may remain.',
  },
  'overwriting-journalled': {
    ko: '내용까지 저널에 기록하는 설정(data=journal)이라 덮어써도 저널에 원래 내용이 남을 수 있습니다.',
    en: 'Content goes through the journal here (data=journal), where the old content may remain after overwriting.',
  },
  'overwriting-copy-on-write': {
    ko: '쓸 때마다 새 자리에 복사하는 파일 시스템이라 덮어쓰기가 원래 내용에 닿지 않습니다.',
    en: 'The file system copies on write: overwriting does not reach the old content.',
  },
  'overwriting-memory': {
    ko: '메모리에 있는 파일 시스템입니다. 덮어쓰기는 메모리에만 닿고 스왑에는 닿지 않습니다.',
    en: 'The file system lives in memory: overwriting reaches memory only, not what was swapped out.',
  },
  'overwriting-elsewhere': {
    ko: '네트워크나 겹쳐 쓰는 파일 시스템이라 덮어쓰기가 실제 저장 장치에 닿는지 알 수 없습니다.',
    en: 'A network or stacked file system: whether overwriting reaches the storage behind it cannot be known.',
  },
  'overwriting-unknown': {
    ko: '이 파일 시스템이나 장치에서 덮어쓰기가 무엇을 뜻하는지 알 수 없습니다.',
    en: 'What overwriting means on this file system or device is not known.',
  },
} as const satisfies Record<string, Text>;

export type Promised = keyof typeof PROMISED;
export type NotPromised = keyof typeof NOT_PROMISED;

/** What a code in a certificate means. */
export const promiseText = (code: Promised | NotPromised): Text => ({ ...PROMISED, ...NOT_PROMISED })[code];
