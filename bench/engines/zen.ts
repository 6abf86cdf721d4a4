/** zen-engine: a decision graph with an expression for each rule, one row at a time. */
import { type Given, overRows, type Ran } from './engine.ts';
import { peer } from './peers.ts';
import { NotExpressible, type Rule, toldWhole } from './rules.ts';
import { textOf, type Words } from './text.ts';

const WORDS: Words = {
  and: 'and',
  or: 'or',
  equal: '==',
  not: (of) => `not (${of})`,
  choose: (condition, then, otherwise) => `(${condition} ? ${then} : ${otherwise})`,
  call: (name, a, b) => `${name === 'least' ? 'min' : 'max'}([${a}, ${b}])`,
  floorDivide: (a, b) => `floor(${a} / ${b})`,
  among: (place, members) => `(${place} in [${members.join(', ')}])`,
  calendar: (name) => {
    throw new NotExpressible(name);
  },
};

interface Zen {
  readonly ZenEngine: new () => {
    createDecision(content: object): {
      evaluate(row: object): Promise<{ readonly result: { readonly [id: string]: number } }>;
    };
  };
}

/** Refused and open are told by numbers that no amount is. */
const [REFUSED, OPEN] = [-1, -2];

export async function zen({ rules, names, rows }: Given): Promise<Ran> {
  const text = textOf(WORDS, names);
  const found = toldWhole(rules, ({ fails, holds, fen }: Rule) => {
    const amount = fen === 0 ? '0' : text(fen);
    return `(${fails.map((each) => text(each)).join(' or ')}) ? ${REFUSED} : ((${holds.map((each) => text(each)).join(' and ')}) ? ${amount} : ${OPEN})`;
  });
  const ids = [...found.keys()];
  const expressions = [...found.values()].map((value, i) => ({ id: `e${i}`, key: `e${i}`, value }));
  const node = (id: string, type: string, content?: object) => ({
    id,
    name: id,
    type,
    ...(content && { content }),
  });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    type: 'edge',
    sourceId,
    targetId,
  });
  const { ZenEngine } = peer<Zen>('@gorules/zen-engine');
  const decision = new ZenEngine().createDecision({
    nodes: [
      node('in', 'inputNode'),
      node('rules', 'expressionNode', { expressions }),
      node('out', 'outputNode'),
    ],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  });
  return await overRows(ids, rows, async (row) => {
    const { result } = await decision.evaluate(row);
    return ids.map((_, i) => {
      const said = result[`e${i}`] as number;
      return said === REFUSED ? 'refused' : said === OPEN ? 'open' : said;
    });
  });
}
