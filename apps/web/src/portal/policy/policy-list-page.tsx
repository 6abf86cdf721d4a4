import './policy.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { CLAUSE_KIND_LABELS, clauses, findClause, type Here, policyPageOf, standingOf } from '@wenye/policy';
import type { Benefit, SubjectKind } from '@wenye/rules';
import { useState } from 'react';
import { LONGEST_SEARCH } from '../../list-search.ts';
import { Choice } from '../../ui/choice.tsx';
import { lengthProblem, TextField } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Tag } from '../../ui/surface.tsx';
import { useClosed, useHeadline } from './headline.ts';
import { OtherClauses } from './other-clauses.tsx';
import { OutsideValidity } from './outside-validity.tsx';
import { type PolicySearch, policySearch } from './policy-address.ts';
import type { Found } from './policy-search.ts';
import { addressed, typing } from './typed-words.ts';
import { usePolicySearch } from './use-policy-search.ts';

const counted = (here: Here): number => clauses.filter(({ id }) => standingOf(id).here === here).length;

/** How far the whole document works here. */
const SO_FAR = `洛政〔2020〕25号共 28 条、${clauses.length} 款：${counted('online')} 款可以在线申请，另有 ${counted('decided')} 款可以测算或者判断，${counted('in-part')} 款部分可用，其余 ${counted('not-yet')} 款还没有做进本系统。`;

/** Where what was typed stands nowhere, that is said first. */
const HOW: Readonly<Record<Found['how'], string>> = {
  exact: '',
  near: '没有完全一样的，下面是相近的。',
  pinyin: '按拼音找的。',
};

/** What is longer is said to be at its field, and what was searched for before stays. */
const asked = (words: string): boolean => lengthProblem(words, LONGEST_SEARCH) === undefined;

/** Every clause that can be decided here, to be searched by words and by whom it is for. */
export function PolicyListPage() {
  const search: PolicySearch = useSearch({ strict: false });
  const { q = '' } = search;
  const subject: SubjectKind | 'all' = search.for ?? 'all';
  const [typed, setTyped] = useState({ q, words: q, pending: [] as readonly string[] });
  if (typed.q !== q) setTyped(addressed(typed, q));
  const navigate = useNavigate();
  const set = (search: PolicySearch) =>
    void navigate({ to: '/policy', search, resetScroll: false, replace: true });
  const { found, words, noPinyin } = usePolicySearch(asked(typed.words) ? typed.words : q, subject);
  const { others } = found;
  const rest = others.length > 0 ? <OtherClauses clauses={others} /> : null;
  const isRest = found.othersFirst;
  return (
    <Page title="政策条款" lead={SO_FAR}>
      <OutsideValidity />
      <form className="policy-search" onSubmit={(event) => event.preventDefault()} role="search">
        <TextField
          label="找政策"
          hint="可以填补贴名称、人群或者条款号，例如：失业、毕业生、11.2；也可以输拼音"
          type="search"
          maxLength={LONGEST_SEARCH}
          value={typed.words}
          onChange={(next) => {
            if (!asked(next)) return setTyped({ ...typed, words: next });
            setTyped(typing(typed, next));
            set(policySearch({ q: next, for: subject }));
          }}
        />
        <Choice
          label="给谁的"
          value={subject}
          onChange={(chosen) => set(policySearch({ q: typed.words, for: chosen }))}
          options={[
            { value: 'all', label: '全部' },
            { value: 'person', label: '个人' },
            { value: 'firm', label: '单位' },
          ]}
        />
      </form>
      <p className="soft" role="status">
        {HOW[found.how]}可以测算的{words === '' && subject === 'all' ? '共' : '找到'} {found.benefits.length}{' '}
        项{others.length > 0 && words !== '' ? `，其余条款 ${others.length} 款` : ''}
      </p>
      {found.benefits.length + others.length === 0 ? (
        <Empty title="没有找到">
          {noPinyin ? '现在不能按拼音找，请输入汉字。' : '换个说法试试，例如只填“社保”或“就业”。'}
        </Empty>
      ) : null}
      {isRest ? rest : null}
      <div className="grid">
        {found.benefits.map((benefit) => (
          <PolicyCard key={benefit.id} benefit={benefit} />
        ))}
      </div>
      {isRest ? null : rest}
    </Page>
  );
}

function PolicyCard({ benefit }: { benefit: Benefit }) {
  const page = policyPageOf(benefit.clause);
  const headline = useHeadline(benefit);
  const closed = useClosed(benefit);
  const { here, words } = standingOf(benefit.clause);
  return (
    <Link to="/policy/$clause" params={{ clause: benefit.clause }} className="card card-link">
      <span className="row">
        <Tag tone="accent">条款 {benefit.clause}</Tag>
        <Tag>{benefit.subject === 'person' ? '个人' : '单位'}</Tag>
        <Tag>{CLAUSE_KIND_LABELS[findClause(benefit.clause)?.kind ?? benefit.kind]}</Tag>
        {here === 'online' && closed === null ? <Tag tone="good">可在线申请</Tag> : null}
      </span>
      <h2>{benefit.title}</h2>
      {closed === null ? null : (
        <span>
          <Tag tone="warn">{closed.title}</Tag>
        </span>
      )}
      <strong>{headline}</strong>
      <span className="soft">{page.forWhom}</span>
      {here === 'online' ? null : <span className="soft small">{words}</span>}
    </Link>
  );
}
