import { decideRequest } from '@wenye/policy';
import { useMemo } from 'react';
import { useCall } from '../../api/query.ts';
import { Skeleton } from '../../ui/surface.tsx';
import { ParameterList } from '../answer/parameter-list.tsx';
import { exampleOf } from './examples.ts';

/** The dated figures that the clause's rules read on the business date, with their sources. */
export function Parameters({ clause }: { clause: string }) {
  const { data } = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  const used = useMemo(() => (data ? parametersOf(clause, data.date) : null), [clause, data]);
  if (!used) return <Skeleton lines={2} />;
  if (used.length === 0) return <p className="soft">在业务日期没有可用的标准。</p>;
  return <ParameterList parameters={used} />;
}

/** Decides an example case of the day: what its rules read is what is in force. */
function parametersOf(clause: string, date: string) {
  const decided = decideRequest({ ...exampleOf(clause, date), clauses: [clause], decisionDate: date });
  return decided.ok ? decided.benefits.flatMap((benefit) => benefit.parameters) : [];
}
