import { describe, expect, test } from 'vitest';
import {
  ancestors,
  countiesOn,
  currentOf,
  divisionOn,
  findDivision,
  lineageOf,
  placeName,
  ZONES,
} from './divisions.ts';
import { findTownship, townshipsOn } from './townships.ts';

describe('divisions', () => {
  test('15 units before the merger, 14 from 2021-03-18 on', () => {
    expect(countiesOn('2021-03-17')).toHaveLength(15);
    expect(countiesOn('2021-03-18')).toHaveLength(14);
  });

  test('a revoked code is found, is not in force, and leads to its successor', () => {
    expect(findDivision('410322')?.name).toBe('孟津县');
    expect(divisionOn('410322', '2021-03-17')?.name).toBe('孟津县');
    expect(divisionOn('410322', '2021-03-18')).toBeNull();
    expect(currentOf('410322', '2021-03-18')?.name).toBe('孟津区');
    expect(currentOf('410306', '2023-01-01')?.name).toBe('孟津区');
    expect(currentOf('410381', '2021-03-18')?.name).toBe('偃师区');
  });

  test('before the merger 偃师区 was 偃师市, and 孟津区 was not one unit', () => {
    expect(currentOf('410307', '2020-10-15')?.code).toBe('410381');
    expect(currentOf('410308', '2020-10-15')).toBeNull();
  });

  test('statistics roll 吉利 and 孟津 together', () => {
    expect(lineageOf('410306')).toEqual(['410306', '410308', '410322']);
    expect(lineageOf('410325')).toEqual(['410325']);
  });

  test('ancestors run from the city to the province; an unknown code has none', () => {
    expect(ancestors('410325').map((division) => division.name)).toEqual(['洛阳市', '河南省']);
    expect(ancestors('410399')).toEqual([]);
  });

  test('every successor and parent exists and begins the day after', () => {
    for (const division of [...countiesOn('2021-03-17'), ...countiesOn('2021-03-18')]) {
      expect(findDivision(division.parent ?? '')).not.toBeNull();
      for (const successor of division.successors) {
        expect(divisionOn(successor, '2021-03-18')).not.toBeNull();
        expect(divisionOn(successor, '2021-03-17')).toBeNull();
      }
    }
  });

  test('a zone is not a division', () => {
    expect(findDivision('410371')).toBeNull();
    expect(ZONES.map((zone) => zone.statisticalCode)).toEqual(['410371', null]);
    const names = new Set(townshipsOn('2020-10-15').map((township) => township.name));
    for (const zone of ZONES) for (const township of zone.townships) expect(names).toContain(township);
  });

  test('every code that figures are given for has a name: revoked divisions, and the zone of statistics', () => {
    expect(['410300', '410322', '410381', '410371', '410100'].map(placeName)).toEqual([
      '洛阳市',
      '孟津县',
      '偃师市',
      '洛阳高新技术产业开发区',
      '郑州市',
    ]);
    expect(placeName('410399')).toBeNull();
  });

  test('townships belong to a county that is in force, before and after the merger', () => {
    for (const date of ['2021-03-17', '2021-03-18']) {
      const townships = townshipsOn(date);
      expect(new Set(townships.map((township) => township.code)).size).toBe(193);
      for (const township of townships)
        expect(divisionOn(township.county, date), township.name).not.toBeNull();
    }
    expect(findTownship('410322100')).toMatchObject({ name: '城关镇', county: '410322' });
    expect(findTownship('410308100')).toMatchObject({ name: '城关镇', county: '410308' });
  });
});
