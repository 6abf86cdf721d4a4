import { describe, expect, it } from 'vitest';
import type { Me } from '../../api/me.ts';
import { landingPath } from './landing-path.ts';

type Who = Pick<Me, 'assignments' | 'firms'>;
const applicant: Who = { assignments: [], firms: [] };
const officer = { assignments: [{ role: 'reviewer' }], firms: [{ firmId: 'f' }] } as unknown as Who;

describe('landingPath', () => {
  it.each(['/cases', '/apply/11.2?draft=1'])('goes back to %s', (wanted) => {
    expect(landingPath(wanted, applicant)).toBe(wanted);
    expect(landingPath(wanted, officer)).toBe(wanted);
  });
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', undefined])(
    'does not follow %s',
    (wanted) => expect(landingPath(wanted, applicant)).toBe('/me'),
  );
  it('brings who acts for a firm to its pages', () =>
    expect(landingPath(undefined, { assignments: [], firms: officer.firms })).toBe('/firm'));
  it('brings an officer to the desk', () => expect(landingPath(undefined, officer)).toBe('/desk'));
});
