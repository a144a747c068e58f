import { expect, it } from 'vitest';
import { barOf } from './progress.ts';

const MINUTE = 60_000;

it('first shows the texts by their bytes, with how many pictures wait, then the pictures with a time of their own', () => {
  const of = { ofFiles: 10, ofBytes: 1000, ofPictures: 0 };
  expect(barOf({ ...of, files: 5, bytes: 500, pictures: 0 }, MINUTE, 0)).toMatch(/50% {2}5\/10 {2}~1분 min$/);
  expect(barOf({ ...of, files: 5, bytes: 500, pictures: 0, ofPictures: 3 }, MINUTE, 0)).toMatch(
    /~1분 min \+ 3 그림 pictures$/,
  );
  expect(barOf({ ...of, files: 10, bytes: 1000, pictures: 1, ofPictures: 4 }, MINUTE * 9, MINUTE)).toMatch(
    /25% {2}1\/4 그림 pictures {2}~3분 min$/,
  );
});
