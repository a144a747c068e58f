import { dictionary } from '../i18n/index.ts';

export const texts = dictionary({
  unreachableTitle: { ko: '서버에 닿지 못했습니다.', en: 'The server could not be reached.' },
  unreachableAdvice: {
    ko: '네트워크 연결을 확인하고 다시 시도해 주세요. 작성하던 내용은 그대로 있습니다.',
    en: 'Check the network and try again. What you wrote is still there.',
  },
  unreadableTitle: { ko: '서버의 답을 읽지 못했습니다.', en: 'The answer of the server could not be read.' },
  unreadableAdvice: {
    ko: '잠시 뒤 다시 시도하고, 되풀이되면 시스템 관리자에게 알려 주세요.',
    en: 'Try again in a moment, and tell an administrator if it happens again.',
  },
});
