/**
 * Whether the claimant said something of another fact. Not asked and not published: added to every request
 * (complete.ts). Where something was said it counts; only where nothing was may the rules conclude from the rest.
 */
import { type FactNode, fact, type ListFact } from '@wenye/rules';
import { facts, firm } from './index.ts';

const hires = firm.hires.definition;

const ofHire = (name: string, label: string): FactNode<'boolean'> => {
  const { definition, ...node } = fact.boolean(`${hires.id}.${name}`, { label });
  return { ...node, definition: { ...definition, list: hires.id } };
};

export const stated = {
  personMonthsReceived: fact.boolean('person.months-received-stated', {
    subject: 'person',
    label: '填报了此前已领月数',
  }),
  labourDispatch: fact.boolean('firm.labour-dispatch-stated', {
    subject: 'firm',
    label: '知道是不是劳务派遣单位',
  }),
  hireMonthsReceived: ofHire('months-received-stated', '填报了此前已领月数'),
  hireInsured: ofHire('insured-stated', '填报了是否已缴纳社会保险费'),
};

interface Stated {
  /** Whose own fact it is, or in the rows of which list. */
  readonly within: string;
  /** The key of the fact. */
  readonly of: string;
  /** Under which key it is told whether something was said of it. */
  readonly key: string;
  /** The id of the fact that is told under it. */
  readonly id: string;
}

const own = (within: string, of: string, { definition: { id } }: FactNode<'boolean'>): Stated => ({
  within,
  of,
  key: id,
  id,
});

const inHires = (of: string, { definition: { id } }: FactNode<'boolean'>): Stated => ({
  within: hires.id,
  of,
  key: id.slice(hires.id.length + 1),
  id,
});

export const STATED: readonly Stated[] = [
  own('person', 'person.months-received', stated.personMonthsReceived),
  own('firm', firm.labourDispatch.definition.id, stated.labourDispatch),
  inHires('months-received', stated.hireMonthsReceived),
  inHires('insured', stated.hireInsured),
];

const ADDED: ReadonlySet<string> = new Set(Object.values(stated).map(({ definition }) => definition.id));

/** Whether a fact is one of these: nobody states it, and nobody need be told of it. */
export const isAddedFact = (id: string): boolean => ADDED.has(id);

const hiresWithStated: ListFact = {
  ...firm.hires,
  definition: {
    ...hires,
    items: [...hires.items, stated.hireMonthsReceived.definition, stated.hireInsured.definition],
  },
};

/** What rules read: the vocabulary and what is added to it. */
export const readableFacts: readonly (FactNode | ListFact)[] = [
  ...facts.map((each) => (each === firm.hires ? hiresWithStated : each)),
  stated.personMonthsReceived,
  stated.labourDispatch,
];
