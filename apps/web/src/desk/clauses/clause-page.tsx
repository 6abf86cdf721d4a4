import { Link, useParams } from '@tanstack/react-router';
import { benefits, citeClause, clausePageOf, pageInForce, policyValidity } from '@wenye/policy';
import { Button, Descriptions, type DescriptionsProps, Space } from 'antd';
import { type Figures, useFigures } from '../../portal/policy/use-figures.ts';
import { Card } from '../parts/card.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Problem } from '../parts/problem.tsx';
import { closedTo } from '../shell/menu.ts';
import { useRoles } from '../shell/use-roles.ts';
import { type ClauseRow, clauseRows } from './clause-row.ts';

/** One clause: what it says in plain words, who carries it out, what its text leaves open, and where its work is done. */
export function ClausePage() {
  const { clause } = useParams({ strict: false });
  const { figures } = useFigures();
  const row = clauseRows.find(({ id }) => id === clause);
  if (row === undefined)
    return (
      <Problem detail="文件里没有这个条款号。" status="404" title="没有找到这一款">
        <Link to="/desk/clauses">返回政策条款</Link>
      </Problem>
    );
  return (
    <>
      <PageHead
        actions={
          <>
            <Button onClick={() => window.print()}>打印</Button>
            <LinkButton to="/desk/clauses">返回政策条款</LinkButton>
          </>
        }
        title={`${row.id} ${row.title}`}
      />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <Card title="基本情况">
          <Descriptions column={1} items={basics(row)} />
        </Card>
        <Card title="说了什么">
          <Descriptions column={1} items={words(row, figures)} />
        </Card>
        <Card title="存疑和口径">
          {row.notes.length === 0 ? (
            '没有发现'
          ) : (
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {row.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </Card>
        <Work row={row} />
      </Space>
    </>
  );
}

type Items = NonNullable<DescriptionsProps['items']>;

const itemsOf = (lines: readonly (readonly [string, string])[]): Items =>
  lines.map(([label, children]) => ({ key: label, label, children }));

const basics = ({ id, kindLabel, standing, fund, validity, offices }: ClauseRow): Items =>
  itemsOf([
    ['依据', citeClause(id)],
    ['类别', kindLabel],
    ['在这里做到哪一步', standing],
    ['资金', fund],
    ['期限', validity],
    ['承担单位', offices.join('、')],
  ]);

function words({ id }: ClauseRow, figures: Figures | undefined): Items {
  const benefit = benefits.find(({ clause }) => clause === id);
  if (benefit === undefined) {
    const { what, forWhom, how } = clausePageOf(id);
    return itemsOf([
      ['内容', what],
      ['涉及谁', forWhom],
      ['怎么办、问谁', how],
    ]);
  }
  const { forWhom, amount, notes } = pageInForce(
    benefit,
    figures?.day ?? policyValidity().from,
    figures?.values,
  );
  return itemsOf([
    ['给谁', forWhom],
    ['给多少', amount.join('')],
    ...(notes.length > 0 ? [['请注意', notes.join('')] as const] : []),
  ]);
}

/** Where the work of the clause is done in the desk, for who finds it there, and its page for everybody. */
function Work({ row: { id, benefitIds, figures } }: { row: ClauseRow }) {
  const roles = useRoles();
  const opens = (path: string) => closedTo(roles, path) === undefined;
  return (
    <Card title="有关的工作">
      <Space wrap>
        {figures > 0 && opens('/desk/parameters') ? (
          <Link search={{ clause: id } as never} to="/desk/parameters">
            用到的标准（{figures} 项）
          </Link>
        ) : null}
        {opens('/desk/unclaimed')
          ? benefitIds.map((benefitId) => (
              <Link key={benefitId} params={{ benefitId }} to="/desk/unclaimed/$benefitId">
                应享未享{benefitIds.length > 1 ? ` ${benefitId}` : ''}
              </Link>
            ))
          : null}
        <Link params={{ clause: id }} to="/policy/$clause">
          给群众看的说明
        </Link>
      </Space>
    </Card>
  );
}
