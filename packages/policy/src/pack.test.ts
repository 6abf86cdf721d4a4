import { checkPack } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { fundOf, funds, paidOutside } from './funds.ts';
import {
  articles,
  benefits,
  citeClause,
  clauses,
  facts,
  findClause,
  flatten,
  pack,
  parameterRecords,
  schemes,
  vocabulary,
} from './index.ts';
import { FURTHER } from './parameters/further/index.ts';
import { PARAMETER_LABELS } from './parameters/labels.ts';

describe('clauses', () => {
  test('there are 149 in 28 articles, each with offices', () => {
    expect(clauses).toHaveLength(149);
    expect(articles.map((article) => article.number)).toEqual(Array.from({ length: 28 }, (_, i) => i + 1));
    expect(clauses.filter((clause) => clause.offices.length === 0)).toEqual([]);
    expect(new Set(clauses.map((clause) => clause.id)).size).toBe(149);
  });

  test('are cited as people write them', () => {
    expect(citeClause('11.2')).toBe('洛政〔2020〕25号第十一条（11.2）');
    expect(citeClause('20.2')).toBe('洛政〔2020〕25号第二十条（20.2）');
    expect(citeClause('99.9')).toBe('99.9');
  });
});

describe('funds', () => {
  test('pay only clauses that exist, each from one fund', () => {
    const paid = [...funds.flatMap((fund) => fund.pays), ...paidOutside];
    expect(paid.filter((id) => findClause(id) === undefined)).toEqual([]);
    expect(new Set(paid).size).toBe(paid.length);
  });

  test('every benefit of the policy is paid from a fund or outside', () => {
    const unpaid = clauses.filter(
      ({ id, kind }) => kind === 'benefit' && fundOf(id) === null && !paidOutside.includes(id),
    );
    expect(unpaid).toEqual([]);
  });
});

describe('parameters', () => {
  test('keep every recorded value with source and confidence', () => {
    expect(parameterRecords.length - FURTHER.length).toBe(279);
    for (const record of parameterRecords) {
      expect(record.source).not.toBe('');
      expect(['seen', 'known', 'uncertain']).toContain(record.confidence);
      expect(record.from === null || record.to === null || record.from <= record.to).toBe(true);
    }
  });

  test('have a label each', () => {
    const keys = new Set(parameterRecords.map((record) => record.key));
    expect(Object.keys(PARAMETER_LABELS).toSorted()).toEqual([...keys].toSorted());
  });
});

describe('vocabulary', () => {
  const entries = flatten(vocabulary);

  test('every fact has a label and is read by a clause or only names a row', () => {
    const names = new Set(
      facts.flatMap(({ definition }) => (definition.type === 'list' ? [definition.itemId] : [])),
    );
    const unread = entries.filter((entry) => entry.clauses.length === 0 && !names.has(entry.id));
    expect(unread.map((entry) => entry.id)).toEqual([]);
    expect(entries.filter((entry) => entry.label === '')).toEqual([]);
  });

  test('what the claimant cannot change is not called changeable', () => {
    const changeable = entries.filter((entry) => entry.changeable).map((entry) => entry.id);
    expect(changeable).not.toContain('person.diploma-date');
    expect(changeable).not.toContain('person.school-kind');
  });
});

describe('the pack', () => {
  test('fails for a clause that is to be decided and has no rule', () => {
    const without = { ...pack, benefits: pack.benefits.filter(({ clause }) => clause !== '23.5') };
    const errors = checkPack(without).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, where }) => `${code} ${where}`)).toEqual(['uncovered-clause 23.5']);
  });

  test('has no error; what is left to look at is known', () => {
    const findings = checkPack(pack);
    expect(findings.map(({ severity, code, where }) => `${severity} ${code} ${where}`)).toEqual([
      // Statistical codes and other cities: kept as found, no division here.
      'warning unknown-region minWage.classOfCounty',
      'warning unknown-region ui.benefit.month',
      'warning parameter-gap avgWage.fullCaliber.month',
      'warning unknown-region retention.exclude.insuredDropOver',
      'warning unknown-region process.hardToEmploy.maxDays',
    ]);
  });
});

describe('schemes', () => {
  test('each is of one benefit, with the same claimant and fund', () => {
    expect(new Set(schemes.map((scheme) => scheme.benefitId)).size).toBe(schemes.length);
    for (const scheme of schemes) {
      const benefit = benefits.find((each) => each.id === scheme.benefitId);
      expect(scheme.claimant).toBe(benefit?.subject);
      expect(scheme.object === 'hire').toBe(benefit?.per !== undefined);
      expect(fundOf(scheme.benefitId)?.id).toBe(scheme.fund);
    }
  });

  test('prove only facts of the vocabulary', () => {
    const ids = new Set(flatten(vocabulary).map((entry) => entry.id));
    const proved = schemes.flatMap((scheme) => scheme.documents.value.flatMap((document) => document.proves));
    expect(proved.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('count review levels from 1', () => {
    for (const { levels } of schemes)
      expect(levels.value.map((each) => each.level)).toEqual(levels.value.map((_, i) => i + 1));
  });
});
