import { placeName } from '@wenye/codes';
import { checkPack, pairsOf } from '@wenye/rules';
import { describe, expect, test } from 'vitest';
import { fundOf, funds, paidOutside } from './funds.ts';
import {
  articles,
  benefits,
  citeClause,
  clauses,
  decideRequest,
  facts,
  findClause,
  flatten,
  pack,
  parameterRecords,
  schemes,
  sourceText,
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

  test('name each office whole, the counties in sixteen articles', () => {
    const counties = articles.filter(({ offices }) => offices.includes('各县（市、区）政府'));
    expect(counties.map(({ number }) => number)).toEqual([
      2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 21, 24, 25, 26, 27, 28,
    ]);
    const halves = articles.flatMap(({ offices }) =>
      offices.filter((each) => /（[^）]*$|^[^（]*）/.test(each)),
    );
    expect(halves).toEqual([]);
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

  test('name documents as their source; what was found or inferred stands in the note', () => {
    const working = /凭|未[见查写定核]|没有查到|此前|同[上左]|推算|反推|确认|引|只写|[=＝×≥→:：+]|->/;
    const sources = new Set(parameterRecords.map(({ source }) => source));
    expect([...sources].filter((source) => working.test(source))).toEqual([]);
  });

  test('hold in places that have a name: no officer reads a code', () => {
    const regions = parameterRecords.flatMap(({ region }) => region ?? []);
    expect(regions.filter((code) => code !== 'CN' && placeName(code) === null)).toEqual([]);
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
    const beyond = [
      'person.birth-date',
      'person.diploma-date',
      'person.school-kind',
      'person.unemployed',
      'person.minimum-living',
      'person.zero-employment-household',
      'person.household-registration',
      'firm.epidemic-impact',
      'firm.difficulty',
      'firm.hires.contract-start',
      'firm.hires.registered-unemployed',
      'firm.current-staff',
    ];
    expect(beyond.filter((id) => !entries.some((entry) => entry.id === id))).toEqual([]);
    expect(beyond.filter((id) => changeable.includes(id))).toEqual([]);
  });

  test('what is changeable is no past event: its date could still be moved', () => {
    const dates = entries.filter((entry) => entry.changeable && ['date', 'month'].includes(entry.type));
    expect(dates.map((entry) => entry.id)).toEqual(['firm.hires.contract-end']);
  });
});

describe('the pack', () => {
  test('fails for a clause that is to be decided and has no rule', () => {
    const without = { ...pack, benefits: pack.benefits.filter(({ clause }) => clause !== '23.5') };
    const errors = checkPack(without).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'unknown-benefit person-purposes',
      'uncovered-clause 23.5',
    ]);
  });

  test('has no error; what is left to look at is known', () => {
    expect(checkPack(pack).filter(({ severity }) => severity !== 'known')).toEqual([]);
    const undeclared = checkPack({ ...pack, knownFindings: [] });
    expect(undeclared.map(({ severity, code, where }) => `${severity} ${code} ${where}`)).toEqual([
      // Statistical codes and other cities: kept as found, no division here.
      'warning unknown-region minWage.classOfCounty',
      'warning unknown-region ui.benefit.month',
      'warning parameter-gap avgWage.fullCaliber.month',
      'warning unknown-region retention.exclude.insuredDropOver',
      'warning unknown-region process.hardToEmploy.maxDays',
      // Paid while it is so: the documents set no term.
      'warning endless-amount 1.12/amount',
      'warning endless-amount 23.5/amount',
    ]);
  });

  test('has notes in the officers’ language: no key of a figure, fact or file', () => {
    const notes = benefits.flatMap(({ notes: own = [] }) => own);
    expect(notes.length).toBeGreaterThan(100);
    expect(notes.filter((note) => /[a-z]{4,}|[a-z]\.[a-z]/.test(note))).toEqual([]);
    // Nor one of our own numbers of the text's traps; the line on labour dispatch has its own change.
    expect(notes.filter((note) => /\bT\d/.test(note))).toEqual([]);
  });
});

describe('compatibility', () => {
  const pairs = pairsOf(pack.compatibility ?? []);
  const exclusive = (a: string, b: string) =>
    pairs.some(
      ({ by, ...pair }) =>
        by.relation === 'one-of' && [pair.a, pair.b].toSorted().join() === [a, b].toSorted().join(),
    );

  test.each([
    ['11.2', '11.3'],
    ['9.4', '11.2'],
    ['12.1', '13.3'],
    ['9.2', '9.3'],
    ['1.7', '1.8'],
    ['14.5', '20.2'],
    ['16.9', '17.4'],
  ])('%s and %s exclude each other', (a, b) => expect(exclusive(a, b)).toBe(true));

  test.each([
    ['9.3', '9.4'],
    ['13.3', '13.4'],
    ['16.5', '16.6'],
    ['13.2', '11.2'],
  ])('%s and %s go together', (a, b) => expect(exclusive(a, b)).toBe(false));

  test('a new benefit is an error until it is declared with those of the same object', () => {
    const [first] = pack.benefits.filter(({ id }) => id === '11.2');
    const added = { ...(first as (typeof pack.benefits)[number]), id: '11.2b' };
    const errors = checkPack({ ...pack, benefits: [...pack.benefits, added] }).filter(
      ({ code }) => code === 'undeclared-overlap',
    );
    expect(errors.map(({ where }) => where)).toContain('11.2 11.2b');
  });
});

test('figures that only other places’ documents give are said to be followed', () => {
  const decided = decideRequest({
    subject: 'firm',
    decisionDate: '2020-10-15',
    county: '410325',
    clauses: ['9.3', '13.3'],
    facts: {},
  });
  const used = decided.ok ? decided.benefits.flatMap(({ parameters }) => parameters) : [];
  expect(
    Object.fromEntries(used.map((each) => [each.key, sourceText(each).startsWith('参照')])),
  ).toMatchObject({ 'hireSubsidy.sme': true, 'internship.maxMonths': true, 'internship.minMonths': false });
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

  test('exclude what the pack declares, in its words and by its source', () => {
    const declared = Object.fromEntries(
      schemes.map((scheme) => [scheme.benefitId, scheme.exclusions.value.map(({ group }) => group)]),
    );
    expect(declared).toEqual({
      '9.3': ['hire-subsidy'],
      '9.4': ['employment-support'],
      '11.2': ['employment-support'],
    });
    for (const { exclusions } of schemes) expect(exclusions.rule.source).not.toBe('');
  });

  test('say that they only follow what governs another place or another matter', () => {
    const rules = schemes.flatMap((scheme) =>
      Object.values(scheme).flatMap((value) => (typeof value === 'object' ? [value.rule] : [])),
    );
    const foreign = rules.filter(({ source }) => /唐河|巩义|社旗|同类|问答|许可法/.test(source));
    expect(foreign.length).toBeGreaterThan(10);
    for (const rule of foreign) expect(sourceText(rule)).toBe(`参照${rule.source}`);
    for (const rule of rules.filter((each) => !foreign.includes(each)))
      expect(sourceText(rule)).toBe(rule.source);
  });

  test('count review levels from 1', () => {
    for (const { levels } of schemes)
      expect(levels.value.map((each) => each.level)).toEqual(levels.value.map((_, i) => i + 1));
  });
});
