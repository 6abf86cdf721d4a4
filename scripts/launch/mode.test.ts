import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDatabase, testDatabase } from '../../apps/server/src/testing/index.ts';
import {
  checkMode,
  markMode,
  markUnused,
  refuseForDemonstrations,
  refuseToDeleteReal,
  wantedMode,
} from './mode.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenye-mode-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a slip in WENYE_MODE is refused, nothing is a demonstration', () => {
  expect(wantedMode({})).toBe('demonstration');
  expect(wantedMode({ WENYE_MODE: 'real' })).toBe('real');
  expect(() => wantedMode({ WENYE_MODE: 'echt' })).toThrow('而不是“echt”');
  expect(() => wantedMode({ WENYE_MODE: '' })).toThrow('WENYE_MODE 只能是');
});

test('a database goes on as what it was begun as, in both directions; an empty one may become either', async () => {
  const db = await testDatabase();
  for (const [begun, other, hint] of [
    ['real', 'demonstration', '请以 WENYE_MODE=real'],
    ['demonstration', 'real', '不能改作真实使用'],
  ] as const) {
    await db.sql('update kernel.clock set mode = $1', [begun]);
    await expect(checkMode(db.url, folder, begun)).resolves.toBeUndefined();
    await expect(checkMode(db.url, folder, other)).rejects.toThrow(hint);
  }
  await db.close();
  const empty = await emptyDatabase();
  await expect(checkMode(empty.url, folder, 'real')).resolves.toBeUndefined();
  await empty.close();
});

test('a demonstration is deleted, real data are not, nor what nothing says to be one', () => {
  mkdirSync(join(folder, 'logs'));
  expect(() => refuseToDeleteReal(folder)).not.toThrow();
  mkdirSync(join(folder, 'postgres'));
  expect(() => refuseToDeleteReal(folder)).toThrow('看不出');
  markMode(folder, 'demonstration');
  expect(() => refuseToDeleteReal(folder)).not.toThrow();
  markMode(folder, 'real');
  expect(() => refuseToDeleteReal(folder)).toThrow('不清空真实使用的数据');
});

test('a first start that is broken off may begin anew', () => {
  markUnused(folder, 'demonstration');
  mkdirSync(join(folder, 'postgres'));
  expect(() => refuseToDeleteReal(folder)).not.toThrow();
  // Nothing is known of what was there before.
  rmSync(join(folder, 'mode'));
  markUnused(folder, 'demonstration');
  expect(() => refuseToDeleteReal(folder)).toThrow('看不出');
});

test('real use has neither a day of its own nor a generated city', () => {
  const none = { fresh: false, yes: false, help: false };
  expect(() => refuseForDemonstrations('real', none)).not.toThrow();
  expect(() => refuseForDemonstrations('real', { ...none, date: '2020-10-15' })).toThrow('就是当天');
  expect(() => refuseForDemonstrations('real', { ...none, people: 2000 })).toThrow('不生成城市');
  expect(() => refuseForDemonstrations('demonstration', { ...none, date: '2020-10-15' })).not.toThrow();
});
