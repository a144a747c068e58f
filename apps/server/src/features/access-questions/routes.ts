import { accessQuestionsAsk, accessQuestionsFile, accessQuestionsList } from '@bongsu/contracts';
import { lastingRoute, route, type Route } from '../../http/route.ts';
import { askForPage } from './ask.ts';
import { askForFile } from './file.ts';
import { listQuestions } from './list-questions.ts';

/** 접속기록을 SQL로 조회. */
export const routes: readonly Route[] = [
  lastingRoute(accessQuestionsAsk, askForPage),
  lastingRoute(accessQuestionsFile, askForFile),
  route(accessQuestionsList, listQuestions),
];
