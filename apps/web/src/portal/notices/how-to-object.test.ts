import { expect, test } from 'vitest';
import { howToObject } from './how-to-object.ts';

const notice = {
  noticeNumber: '公示2020-0012',
  officeName: '嵩县人力资源和社会保障局',
  officePhone: '0379-66310000',
  until: '2020-10-30',
};

test('on paper no button is named, but whom to turn to, how, and until when', () => {
  const told = howToObject(notice, true);
  expect(told).not.toContain('点');
  expect(told).toContain('2020年10月30日（含当日）以前');
  expect(told).toContain('打上面的电话、书面或者到窗口向嵩县人力资源和社会保障局提出');
  expect(told).toContain('公示2020-0012');
  expect(howToObject({ ...notice, officePhone: null }, true)).not.toContain('电话');
});

test('on the page the button is named', () => {
  expect(howToObject(notice, false)).toContain('点这一条的“提出异议”');
  expect(howToObject({ ...notice, officePhone: null }, false)).not.toContain('电话');
});
