import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

describe('safePath', () => {
  it.each(['/cases', '/apply/11.2?draft=1'])('goes back to %s', (to) => expect(safePath(to)).toBe(to));
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', undefined])(
    'does not follow %s',
    (to) => expect(safePath(to)).toBe('/me'),
  );
});
