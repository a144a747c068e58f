import { accessQuestionsAsk, accessQuestionsFile, accessQuestionsList } from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { askForPage } from './ask.ts';
import { askForFile } from './file.ts';
import { listQuestions } from './list-questions.ts';

/** 접속기록을 SQL로 조회. */
export const routes: readonly Route[] = [
  looseRoute(accessQuestionsAsk, askForPage),
  looseRoute(accessQuestionsFile, askForFile),
  route(accessQuestionsList, listQuestions),
];
