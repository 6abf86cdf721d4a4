import { published } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { pack } from '../../pack.ts';
import { statisticsFigures } from './statistics.ts';

/** What a rule works out: its named steps, and the facts that it could be built from, by their Chinese labels. */
const { definitions, facts, parameters } = published(pack) as {
  readonly definitions: { readonly [id: string]: { readonly label: string } };
  readonly facts: readonly { readonly label: string }[];
  readonly parameters: readonly { readonly key: string }[];
};

describe('T19: a figure that is only entered', () => {
  test('is a dated parameter with its source, so that it can be entered', () => {
    const entered = statisticsFigures.map(({ key }) => key);
    expect(entered).toContain('statistics.surveyedUnemploymentRate');
    const keys = new Set(parameters.map(({ key }) => key));
    expect(entered.filter((key) => !keys.has(key))).toEqual([]);
    expect(statisticsFigures.filter(({ source }) => source === '')).toEqual([]);
  });

  test.each(statisticsFigures)(
    '$label is no step of a rule and no fact of a person or a firm',
    ({ label }) => {
      const steps = Object.values(definitions).map((step) => step.label);
      expect(steps).not.toEqual([]);
      expect(steps.filter((step) => step.includes(label))).toEqual([]);
      expect(facts.filter((fact) => fact.label.includes(label))).toEqual([]);
    },
  );
});
