import { sourceText } from '@wenye/policy';
import { CONFIDENCE_LABELS } from '@wenye/rules';
import './answer.css';
import type { UsedParameter } from '@wenye/rules';
import { Tag } from '../../ui/surface.tsx';
import { intervalText } from './missing-words.ts';
import { CONFIDENCE_TONES, parameterText } from './words.ts';

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
            {intervalText(parameter.from, parameter.to) ?? '长期'} · {sourceText(parameter)}
          </span>
          <span>
            <Tag tone={CONFIDENCE_TONES[parameter.confidence]}>{CONFIDENCE_LABELS[parameter.confidence]}</Tag>
          </span>
        </li>
      ))}
    </ul>
  );
}
