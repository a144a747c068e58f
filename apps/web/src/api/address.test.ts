import { describe, expect, it } from 'vitest';
import { fillPath, queryString } from './address.ts';

describe('an address', () => {
  it('is filled with its parameters, which cannot leave their place', () => {
    expect(fillPath('/api/incidents/:incidentId/events/:seq', { incidentId: 'a/../b', seq: 3 })).toBe(
      '/api/incidents/a%2F..%2Fb/events/3',
    );
  });

  it('is refused while a part of it is missing', () => {
    expect(() => fillPath('/api/incidents/:incidentId', {})).toThrow('incidentId is missing');
  });

  it('leaves out what is not asked, and repeats what is asked twice', () => {
    expect(queryString({ q: '', page: 2, stage: undefined, kind: ['a', 'b'], late: false })).toBe(
      '?page=2&kind=a&kind=b&late=false',
    );
    expect(queryString({})).toBe('');
  });
});
