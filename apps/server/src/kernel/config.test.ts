import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const least = { DATABASE_URL: 'postgres://x', WENYE_DATA: '/data' };

describe('the configuration', () => {
  it('has the defaults of the architecture', () => {
    expect(readConfig(least)).toMatchObject({
      port: 8020,
      origin: 'http://127.0.0.1:8020',
      secretsFile: '/data/db-secrets.json',
      bankFolder: '/data/bank',
      mode: 'demonstration',
      startDate: '2020-10-15',
    });
  });

  it('has an identity provider of its own in a demonstration alone', () => {
    const real = { ...least, WENYE_MODE: 'real' };
    expect(readConfig(least).oidcIssuer).toBe('http://127.0.0.1:8022');
    expect(readConfig(real).oidcIssuer).toBeNull();
    const given = { ...real, WENYE_OIDC_ISSUER: 'https://id.example' };
    expect(readConfig(given).oidcIssuer).toBe('https://id.example');
  });

  it('names what is missing or malformed', () => {
    expect(() => readConfig({})).toThrow('DATABASE_URL is not set');
    expect(() => readConfig({ ...least, WENYE_PORT: 'x' })).toThrow('WENYE_PORT');
    expect(() => readConfig({ ...least, WENYE_MODE: 'test' })).toThrow('WENYE_MODE');
    for (const date of ['2020-13-01', '2021-02-29', '15.10.2020']) {
      expect(() => readConfig({ ...least, WENYE_DATE: date }), date).toThrow('WENYE_DATE');
    }
  });
});
