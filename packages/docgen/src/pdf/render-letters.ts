import type { AddressWindow, LetterBatch } from '../models/index.ts';
import { addressee, letterBody } from '../papers/breach-notice.ts';
import { noticeWords } from '../papers/breach-notice-words.ts';
import { printLetters } from './compiler.ts';
import { inkOf } from './ink.ts';

/** For a window envelope of 220 × 110 mm and a sheet folded in three. */
export const ADDRESS_WINDOW: AddressWindow = { left: 25, top: 48, width: 85, height: 34 };

/**
 * The letters of a batch as one PDF/A-2b, A4, fonts embedded; equal batches give equal bytes. Synchronous, about 15 ms of one
 * core a letter. Typst keeps some memory of each document: print in a process that ends. Throws `DocumentError`.
 */
export const renderLetters = ({ notice, people, window = ADDRESS_WINDOW }: LetterBatch): Uint8Array => {
  const words = noticeWords[notice.language];
  const addressed = people.map((person) => {
    const salutation = addressee({ recipientName: person.name === '' ? null : person.name }, words);
    return { ...person, name: salutation, salutation };
  });
  const letters = inkOf({ paper: letterBody(notice), people: addressed, window });
  return printLetters(letters, Math.floor(notice.issuedAt.epochMilliseconds / 1000));
};
