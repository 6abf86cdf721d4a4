/** The pack of 洛政〔2020〕25号 as the rules package reads it. */
import type { Pack } from '@wenye/rules';
import { benefits } from './benefits/index.ts';
import { clauses } from './clauses/clause.ts';
import { compatibility } from './compatibility/index.ts';
import { divisions } from './divisions.ts';
import { readableFacts } from './facts/stated.ts';
import { knownFindings } from './known-findings.ts';
import { parameterHandles } from './parameters/handles.ts';
import { parameterRecords } from './parameters/records.ts';
import { keptAs } from './standing.ts';

const readable = new Set(parameterHandles.map((handle) => handle.definition.key));

export const pack: Pack = {
  id: '洛政〔2020〕25号',
  version: '1',
  title: '洛阳市人民政府关于进一步做好稳就业工作的实施意见',
  clauses: clauses.map((clause) => {
    const kept = keptAs(clause);
    return { id: clause.id, title: clause.title, ...(kept && { keptAs: kept }) };
  }),
  facts: readableFacts,
  parameters: parameterHandles,
  values: parameterRecords.filter((record) => readable.has(record.key)),
  divisions,
  benefits,
  compatibility,
  knownFindings,
};
