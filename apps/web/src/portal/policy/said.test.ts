import { expect, test } from 'vitest';
import { asWritten } from './said.ts';

test.each([
  ['三百', '300'],
  ['三百五', '350'],
  ['三百零五', '305'],
  ['两千', '2000'],
  ['一千二百元', '1200元'],
  ['一万', '10000'],
  ['一万五', '15000'],
  ['一万五千', '15000'],
  ['一万零五十', '10050'],
  ['十五万', '150000'],
  ['三百万元', '3000000元'],
  ['二百五十万', '2500000'],
  ['11。2', '11.2'],
  ['11,2', '11.2'],
  ['9、3', '9.3'],
  ['11,200', '11,200'],
  // No amounts: articles, everyday words, what merely has such a character.
  ['第二十二条', '第二十二条'],
  ['四零五零', '四零五零'],
  ['千方百计', '千方百计'],
  ['百日招聘。', '百日招聘。'],
])('%s is written %s', (said, written) => expect(asWritten(said)).toBe(written));
