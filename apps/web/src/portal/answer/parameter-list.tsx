import './answer.css';
import type { UsedParameter } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';
import { Tag } from '../../ui/surface.tsx';
import { CONFIDENCE, parameterText } from './words.ts';

/** The dated figures that an answer rests on: value, interval, source and how far the source can be trusted. */
export function ParameterList({ parameters }: { parameters: readonly UsedParameter[] }) {
  return (
    <ul className="stack-tight" style={{ padding: 0, listStyle: 'none' }}>
      {parameters.map((parameter) => (
        <li className="parameter" key={`${parameter.key}:${parameter.region}:${parameter.on}`}>
          <span className="row-apart">
            <strong>{parameter.label}</strong>
            <span className="num">{parameterText(parameter)}</span>
          </span>
          <span className="soft small">
            {interval(parameter)} · {parameter.source}
          </span>
          <span>
            <Tag tone={CONFIDENCE[parameter.confidence].tone}>{CONFIDENCE[parameter.confidence].label}</Tag>
          </span>
        </li>
      ))}
    </ul>
  );
}

function interval({ from, to }: UsedParameter): string {
  if (from && to) return `${formatDate(from)} 至 ${formatDate(to)}`;
  if (from) return `${formatDate(from)} 起`;
  return to ? `至 ${formatDate(to)}` : '长期';
}
