import { report } from '../steps.ts';
import { narrate, type DemoStory } from '../narrator.ts';

/** Came in twenty minutes ago; nobody has looked at it yet. */
export const untouchedReport: DemoStory = async (tx, deps, ids) => {
  const tale = narrate(tx, deps, ids);
  const at = tale.now.subtract({ minutes: 20 });
  await report(tale, 'staff-library', at, {
    summary:
      '열람실 좌석 예약 화면에서 다른 이용자의 예약 내역이 보인다는 문의를 받았습니다.\n' +
      '직접 접속해 보니 예약 확인 주소의 끝 번호를 바꾸면 다른 사람의 성명과 학번 일부가 표시됩니다. ' +
      '화면을 저장해 두었고, 예약 화면은 아직 열려 있습니다.',
    noticedAt: at.subtract({ minutes: 15 }),
    department: 'library',
  });
};
