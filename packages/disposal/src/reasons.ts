/** A text for people, in both languages. */
export interface Text {
  readonly ko: string;
  readonly en: string;
}

/**
 * Why a file was left alone, or why nothing could begin: what was wrong, what was expected, what to do now. The path
 * stands beside it in the answer, never in the text.
 */
const TEXTS = {
  'unsupported-platform': {
    ko: '이 컴퓨터에서는 파일을 안전하게 다룰 수 없어 아무것도 하지 않았습니다. /proc이 있는 Linux에서 실행하세요.',
    en: 'Files cannot be handled safely on this machine, so nothing was done. Run it on Linux with /proc.',
  },
  'bad-path': {
    ko: '경로가 올바르지 않습니다. 정한 폴더 아래의 상대 경로여야 하고 빈 이름, ".", ".."이 없어야 합니다.',
    en: 'The path is not usable. It must be relative to the chosen folder, without empty names, "." or "..".',
  },
  'not-utf8': {
    ko: '파일 이름이 UTF-8이 아니어서 정확히 가리킬 수 없습니다. 이름을 바꾼 뒤 목록을 다시 만드세요.',
    en: 'The name is not UTF-8 and cannot be pointed at exactly. Rename the file and make the list again.',
  },
  'name-too-long': {
    ko: '".age"를 붙이면 이름이 255바이트를 넘습니다. 이름을 줄인 뒤 목록을 다시 만드세요.',
    en: 'With ".age" the name would exceed 255 bytes. Shorten it and make the list again.',
  },
  'not-found': {
    ko: '그 자리에 파일이 없습니다. 옮겨졌는지 확인하고 목록을 다시 만드세요.',
    en: 'There is no file at that place. See whether it was moved, and make the list again.',
  },
  link: {
    ko: '파일이나 위쪽 폴더가 링크입니다. 링크는 따라가지 않습니다. 실제 위치의 경로로 목록을 다시 만드세요.',
    en: 'The file or a folder above it is a link. Links are never followed. Make the list again with the real path.',
  },
  'hard-linked': {
    ko: '같은 파일에 다른 이름(하드 링크)이 있어 하나만 처리하면 내용이 남습니다. 다른 이름을 정리한 뒤 다시 하세요.',
    en: 'The same file has another name (hard link); dealing with one would leave the content. Remove the other first.',
  },
  'not-a-file': {
    ko: '보통 파일이 아닙니다(폴더, 장치, 파이프 등). 보통 파일만 다룹니다.',
    en: 'It is not a regular file (a folder, device or pipe). Only regular files are dealt with.',
  },
  'other-file-system': {
    ko: '다른 파일 시스템이나 마운트에 있습니다. 그 안의 폴더를 기준으로 따로 목록을 만드세요.',
    en: 'It lies on another file system or mount. Make a list of its own with a folder on that one as root.',
  },
  'in-store': {
    ko: '격리 보관소 안의 파일입니다. 보관소는 이 기능만 다룹니다.',
    en: 'It lies inside the private store, which only this program deals with.',
  },
  'not-permitted': {
    ko: '권한이 없거나 변경이 금지된 파일입니다. 이 폴더를 고칠 수 있는 계정으로 실행하세요.',
    en: 'Permission is missing or the file must not be changed. Run as an account that may change this folder.',
  },
  changed: {
    ko: '승인된 목록을 만든 뒤 파일이 달라졌습니다. 파일은 그대로 두었습니다. 목록을 다시 만들어 승인받으세요.',
    en: 'The file has changed since the approved list was made. It was left as it is. Make and approve a new list.',
  },
  'not-on-list': {
    ko: '승인된 경로와 해시가 목록의 것과 일치하지 않습니다. 목록에서 고른 그대로 승인해야 합니다.',
    en: 'The approved path and hash are not those of the list. Approve exactly what the list shows.',
  },
  'folder-gone': {
    ko: '원래 있던 폴더가 없습니다. 같은 이름의 폴더를 만든 뒤 다시 되돌리세요. 파일은 격리된 채 그대로 있습니다.',
    en: 'The folder it was in is gone. Make one of that name and restore again; the file stays in quarantine.',
  },
  'target-exists': {
    ko: '암호화한 파일의 이름(".age")이 이미 쓰이고 있습니다. 그 파일을 옮긴 뒤 다시 하세요.',
    en: 'The name for the encrypted file (".age") is already taken. Move that file away and try again.',
  },
  'no-space': {
    ko: '저장 공간이 모자라 원본을 그대로 두었습니다. 공간을 마련한 뒤 다시 하세요.',
    en: 'There is not enough space; the original was left as it is. Make room and try again.',
  },
  'io-error': {
    ko: '저장 장치에서 읽거나 쓰지 못해 원본을 그대로 두었습니다. 장치를 점검한 뒤 다시 하세요.',
    en: 'The storage could not be read or written; the original was left as it is. Check the device and try again.',
  },
  unverified: {
    ko: '쓴 암호문을 다시 풀어 보니 원본과 달라 원본을 그대로 두었습니다. 저장 장치를 점검하세요.',
    en: 'What was encrypted did not decrypt to the original, which was left as it is. Check the storage.',
  },
  'cannot-overwrite': {
    ko: '파일에 덮어쓸 수 없어 그대로 두었습니다. 쓸 수 있게 하거나 덮어쓰기 없이 하세요.',
    en: 'The file cannot be overwritten and was left as it is. Make it writable, or go without overwriting.',
  },
  interrupted: {
    ko: '파일을 건드리기 전에 중단되었습니다. 같은 목록으로 다시 하면 됩니다.',
    en: 'It was interrupted before the file was touched. Do it again with the same list.',
  },
  'kept-aside': {
    ko: '원래 자리에 되돌릴 수 없어(위쪽 폴더가 없거나 이름이 쓰임) 보관소의 aside 폴더에 두었습니다. 거기서 꺼내세요.',
    en: 'It could not be put back (folder gone or name taken) and lies in the folder "aside" of the store. Take it there.',
  },
  unfinished: {
    ko: '마지막 단계가 끝나지 않았습니다. 온전한 사본은 있습니다. 원인을 없앤 뒤 이어서 하기(resume)를 실행하세요.',
    en: 'The last step did not end. An intact copy exists. Remove the cause and run "resume".',
  },
  missing: {
    ko: '보관소에 있어야 할 파일이 없습니다. 누군가 보관소를 건드렸습니다. 보안 담당자에게 알리세요.',
    en: 'A file that should be in the store is not there. Somebody has touched the store. Tell whoever is in charge.',
  },
  'store-failed': {
    ko: '보관소의 기록을 남길 수 없어 멈췄습니다. 공간과 권한을 확인한 뒤 이어서 하기(resume)를 실행하세요.',
    en: 'The journal of the store could not be written, so work stopped. Check space and rights, then run "resume".',
  },
  'store-locked': {
    ko: '다른 프로그램이 이 보관소에서 작업하고 있습니다. 끝난 뒤 다시 하세요.',
    en: 'Another process works in this store. Try again when it has ended.',
  },
  'store-not-private': {
    ko: '보관소 폴더가 이 계정 것이 아니거나 다른 계정도 들어갈 수 있습니다. 소유자와 권한(0700)을 바로잡으세요.',
    en: 'The folder of the store is not of this account or open to others. Correct its owner and rights (0700).',
  },
  'store-damaged': {
    ko: '보관소의 기록이 중간에서 손상되어 멈췄습니다. journal.jsonl의 백업을 되돌리거나 지원을 요청하세요.',
    en: 'The journal of the store is damaged in the middle. Bring back a backup of journal.jsonl or ask for support.',
  },
  'other-root': {
    ko: '이 보관소나 목록은 다른 폴더의 것입니다. 만들 때의 폴더로 다시 하세요.',
    en: 'This store or list belongs to another folder. Use the folder it was made for.',
  },
  'needs-resume': {
    ko: '앞선 작업이 중단된 채 남아 있습니다. 먼저 이어서 하기(resume)를 실행하세요.',
    en: 'Earlier work was interrupted. Run "resume" first.',
  },
  'bad-recipients': {
    ko: '받는 사람 열쇠가 없거나 올바르지 않습니다. "age1…"로 시작하는 X25519 공개 열쇠를 하나 이상 넣으세요.',
    en: 'A recipient is missing or not usable. Give at least one X25519 public key, which starts with "age1…".',
  },
  'wrong-identity': {
    ko: '이 열쇠로는 열 수 없습니다. 격리할 때 정한 기관 또는 소유자의 열쇠(AGE-SECRET-KEY-1…)가 필요합니다.',
    en: 'This key does not open it. The key of the organisation or the owner named at quarantine is needed.',
  },
  'not-in-quarantine': {
    ko: '격리된 파일 가운데 그 번호가 없습니다. 이미 되돌렸거나 기한이 지나 파기되었는지 확인하세요.',
    en: 'Nothing in quarantine has this id. See whether it was restored or destroyed at its end.',
  },
} as const satisfies Record<string, Text>;

/** Every reason there is. */
export type Reason = keyof typeof TEXTS;

export const REASONS = Object.keys(TEXTS) as readonly Reason[];

export const reasonText = (reason: Reason): Text => TEXTS[reason];
