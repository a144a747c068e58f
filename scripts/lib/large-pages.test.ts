import { expect, it } from 'vitest';
import { inLargePages } from './large-pages.mjs';

it('asks for large pages, beside whatever else is set and not against it', () => {
  expect(inLargePages({ LANG: 'C' })).toEqual({ LANG: 'C', GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' });
  expect(inLargePages({ GLIBC_TUNABLES: 'glibc.malloc.hugetlb=0' })).toEqual({
    GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1:glibc.malloc.hugetlb=0',
  });
});
