import { findScheme } from '@wenye/policy';
import { expect, it } from 'vitest';
import { basisOf } from './basis.ts';
import { transitions } from './case.transitions.ts';
import { schemeOf } from './scheme.ts';

const scheme = schemeOf('11.2');

it.each([
  ['scheme.levels', '参照洛阳市“4555”人员灵活就业社会保险补贴问答（县区人社部门审核）'],
  ['许可法32（一次性告知）', '参照《行政许可法》第32条（一次性告知）'],
  ['许可法38; scheme.notice', `参照《行政许可法》第38条；参照${findScheme('11.2')?.notice.rule.source}`],
  ['复议法28', '《行政复议法》第28条'],
  ['scheme.lapseAfter', findScheme('11.2')?.lapseAfter.rule.source],
  ['25.1', '洛政〔2020〕25号，条款编号 25.1'],
  ['work list', null],
])('%s is said as %s', (cites, said) => {
  expect(basisOf(cites, scheme, 1)).toBe(said);
});

it.each(['11.2', '9.3', '9.4'])(
  'every step of %s rests on what people can look up, or on nothing',
  (benefitId) => {
    for (const { cites, command } of transitions) {
      const said = basisOf(cites, schemeOf(benefitId), 1);
      expect(said ?? '', command).not.toMatch(/[a-z]/i);
      expect(said === null, command).toBe(/^(work list|rules: )/.test(cites));
    }
  },
);
