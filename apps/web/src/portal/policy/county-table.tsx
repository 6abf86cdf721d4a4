import '../../ui/table.css';
import { CONFIDENCE_LABELS } from '@wenye/rules';
import { formatDate } from '../../format/dates.ts';
import { Tag } from '../../ui/surface.tsx';
import { CONFIDENCE_TONES, parameterText } from '../answer/words.ts';
import { type CountyFigure, type CountyFigures, ZONE_HINT } from './county-figures.ts';
import type { Figure } from './figures.ts';

/** A row for each county, so that everybody finds their own; it stays a table on a phone, to be run down with a finger. */
export function CountyTable({ counties: { columns, rows } }: { counties: CountyFigures }) {
  if (columns.length === 0) return null;
  return (
    <div className="stack-tight">
      <table className="table county-table">
        <caption>{rows.length} 个县区各自的标准</caption>
        <thead>
          <tr>
            <th scope="col">县区</th>
            {columns.map(({ key, label, doubtful }) => (
              <th key={key} scope="col">
                {label} {doubtful ? <Doubtful /> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, cells }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {columns.map((column, index) => (
                <td key={column.key}>{cells[index] && <Cell column={column} cell={cells[index]} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">写着“还没有查到”的，请问当地经办机构。{ZONE_HINT}。</p>
    </div>
  );
}

type Column = CountyFigures['columns'][number];

/** What holds, and below it what did before, and what is to come. */
function Cell({ column: { label, doubtful, wageOfClass }, cell }: { column: Column; cell: CountyFigure }) {
  const { figures, turns } = cell;
  const others = [
    ...turns.earlier.map(({ before, record }) => ({ when: `${formatDate(before)}以前`, record })),
    ...turns.later.map(({ from, record }) => ({ when: `${formatDate(from)}起`, record })),
  ];
  return (
    <>
      {figures.length === 0 ? <NotFound /> : null}
      {figures.map((figure) => (
        <Held
          key={`${figure.value} ${figure.source}`}
          figure={figure}
          doubtful={!doubtful && figure.confidence === 'uncertain'}
          wage={wageOfClass(figure)}
        />
      ))}
      {others.map(({ when, record }) => (
        <span key={when} className="county-figure soft small num">
          {when}{' '}
          {record.value === null
            ? '还没有查到'
            : parameterText({ ...record, label, value: String(record.value) })}
          {record.confidence === 'uncertain' ? <Doubtful /> : null}
        </span>
      ))}
    </>
  );
}

function Held({
  figure,
  doubtful,
  wage,
}: {
  figure: Figure;
  doubtful: boolean;
  /** Of a class of the minimum wage: how much that is. */
  wage: Figure | undefined;
}) {
  if (figure.value === null) return <NotFound />;
  return (
    <span className="county-figure num">
      {parameterText({ ...figure, value: String(figure.value) })}
      {wage === undefined ? null : (
        <span className="soft">{parameterText({ ...wage, value: String(wage.value) })}</span>
      )}
      {doubtful ? <Doubtful /> : null}
    </span>
  );
}

const NotFound = () => <span className="soft">还没有查到</span>;

const Doubtful = () => <Tag tone={CONFIDENCE_TONES.uncertain}>{CONFIDENCE_LABELS.uncertain}</Tag>;
