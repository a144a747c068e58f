import { dismiss } from '../../verbs.ts';
import { narrate, type DemoStory } from '../narrator.ts';
import { act, enter, findOut, report } from '../steps.ts';

/** Looked like one and was none: closed by the CPO with the reason. */
export const noBreach: DemoStory = async (tx, deps, ids) => {
  const tale = narrate(tx, deps, ids);
  await report(tale, 'staff-library', tale.daysAgo(40, '17:20'), {
    summary: '업무용 이동식 저장장치를 어디에 두었는지 찾지 못하고 있습니다. 회원 자료를 옮길 때 쓰던 장치입니다.',
    noticedAt: tale.daysAgo(40, '17:00'),
    department: 'library',
  });
  await enter(tale, tale.daysAgo(40, '17:50'), { title: '업무용 이동식 저장장치 분실 의심', department: 'library' });
  await act(
    tale,
    'officer',
    tale.daysAgo(39, '09:40'),
    'investigate',
    '서고에서 장치를 찾음. 봉인이 그대로이고 사용 기록에 외부 연결이 없음.',
  );
  await findOut(
    tale,
    'officer',
    tale.daysAgo(39, '10:30'),
    {
      subjectCount: 0,
      effects: [],
      recovered: true,
      circumstances: '서고 이전 중 다른 상자에 담겨 있었음. 저장된 개인정보 없음.',
    },
    '장치 확인과 사용 기록',
  );
  await tale.act('cpo', tale.daysAgo(39, '11:00'), (own, storyDeps, id, version) =>
    dismiss(own, storyDeps, id, version, '장치를 찾았고 저장된 개인정보와 외부 연결 기록이 없어 침해가 아님'),
  );
};
