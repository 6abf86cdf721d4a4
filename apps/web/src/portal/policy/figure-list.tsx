import { figureDay, measureOf, sourceText } from '@wenye/policy';
import { CONFIDENCE_LABELS } from '@wenye/rules';
import '../answer/answer.css';
import type { Benefit } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';
import { Failure, Fold, Skeleton, Tag } from '../../ui/surface.tsx';
import { intervalText } from '../answer/missing-words.ts';
import { CONFIDENCE_TONES, parameterText } from '../answer/words.ts';
import { byCounty, cityWide } from './county-figures.ts';
import { CountyTable } from './county-table.tsx';
import { type Figure, figuresOf } from './figures.ts';
import { useFigures } from './use-figures.ts';

/**
 * The dated figures that the clause's rules read on the business date, or on its last day, by county, with their sources;
 * and beside them what officers confirmed for a day to come, and what held before what they confirmed.
 */
export function FigureList({ benefit }: { benefit: Benefit }) {
  const { figures: known, error, retry } = useFigures();
  if (error) return <Failure error={error} retry={retry} />;
  if (known === undefined) return <Skeleton lines={2} />;
  const day = figureDay(measureOf(benefit.id, known.day, known.values), known.day);
  // Of a measure that has ended nothing is to come.
  const figures = figuresOf(benefit, day, known.values).filter(
    ({ when }) => when !== 'to-come' || day === known.day,
  );
  if (figures.length === 0) return <p className="soft">这一条没有用到另外的标准。</p>;
  const alike = cityWide(figures);
  const local = figures.filter((each) => !alike.includes(each));
  return (
    <>
      <CountyTable counties={byCounty(figures, day, day === known.day ? known.values : null)} />
      {local.length > 0 ? (
        <Fold summary="各县区标准的出处">
          <Lines figures={local} />
        </Fold>
      ) : null}
      {alike.length > 0 ? <Lines figures={alike} /> : null}
    </>
  );
}

function Lines({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul className="stack-tight figure-list">
      {figures.map((figure) => (
        <FigureLine key={`${figure.key} ${figure.where} ${figure.from} ${figure.source}`} figure={figure} />
      ))}
    </ul>
  );
}

const WHEN: Readonly<Record<Figure['when'], string>> = {
  before: '（以前的）',
  'in-force': '',
  'to-come': '（以后的）',
};

function FigureLine({ figure }: { figure: Figure }) {
  const { key, label, value, unit, where, event, from, to, confidence, when, readOn } = figure;
  return (
    <li className="parameter">
      <span className="row-apart">
        <strong>
          {label}
          {WHEN[when]}
        </strong>
        {value === null ? (
          <Tag tone="warn">还没有查到具体数值，请问经办机构</Tag>
        ) : (
          <span className="num">{parameterText({ key, label, value: String(value), unit })}</span>
        )}
      </span>
      <span className="soft small">
        {where} · {readOn === null ? (intervalText(from, to) ?? '长期') : `按${formatDate(readOn)}的数`}
        {readOn === null && from !== null && event !== null ? `（按${event}那天）` : ''} ·{' '}
        {sourceText(figure)}
      </span>
      {value === null ? null : (
        <span>
          <Tag tone={CONFIDENCE_TONES[confidence]}>{CONFIDENCE_LABELS[confidence]}</Tag>
        </span>
      )}
    </li>
  );
}
