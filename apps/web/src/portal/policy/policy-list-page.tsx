import { Link } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { Tag } from '../../ui/surface.tsx';
import { POLICY_PAGES } from './content.ts';

export function PolicyListPage() {
  return (
    <Page
      title="政策条款"
      lead="洛政〔2020〕25号共 28 条。下面是现在可以在线测算和申请的条款，用大白话写清楚给谁、给多少、怎么办。"
    >
      <div className="grid">
        {POLICY_PAGES.map((page) => (
          <Link
            key={page.clause}
            to="/policy/$clause"
            params={{ clause: page.clause }}
            className="card card-link"
          >
            <span className="row">
              <Tag tone="accent">条款 {page.clause}</Tag>
              <Tag>{page.subject === 'person' ? '个人' : '企业'}</Tag>
            </span>
            <h2>{page.title}</h2>
            <strong>{page.gist}</strong>
            <span className="soft">{page.forWhom}</span>
          </Link>
        ))}
      </div>
    </Page>
  );
}
