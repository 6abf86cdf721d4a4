import type { SubjectKind } from '@wenye/rules';
import { Segmented, Space } from 'antd';
import { useCall } from '../../api/query.ts';
import { changed, type ListSearch } from '../../list-search.ts';
import { CountyFilter } from '../parts/choice-filter.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Tabbed } from '../parts/tabbed.tsx';
import { BenefitCounts } from './benefit-counts.tsx';
import { MissingList } from './missing-list.tsx';
import { useReaders } from './readers.ts';
import { ScreeningCard } from './screening-card.tsx';
import type { UnclaimedCounts } from './views.ts';

type TabProps = { search: ListSearch; onSearch: (search: ListSearch) => void };

/** Who is due what by what the registers know, or may be, and has not claimed it; and what is missing to know it of the others. */
export function UnclaimedPage() {
  const counts = useCall('GET /api/city-screening/unclaimed/counts', {});
  const { lists, obstacles } = useReaders();
  const benefits = counts.data?.benefits ?? [];
  const chosen = (props: TabProps) => <Chosen {...props} counts={counts.data?.counts ?? []} />;
  return (
    <>
      <PageHead
        lead="按登记信息给每个人、每家企业测算，列出应享而未申领的，供主动告知；申请或者领过的（按月的待遇，哪怕只是几个月）不再列出。有人确定应享、可以在线申请的排在前面。测算不是审批：是否享受，以申请后的审核为准。"
        title="应享未享"
      />
      <ScreeningCard />
      <Tabbed
        label="应享未享"
        path="/desk/unclaimed"
        tabs={[
          {
            key: 'benefits',
            label: '按待遇',
            show: (props) => (
              <>
                {chosen(props)}
                <BenefitCounts {...whereOf(props.search)} counts={counts} mayList={lists} />
              </>
            ),
          },
          ...(obstacles
            ? [
                {
                  key: 'missing',
                  label: '按缺的信息',
                  show: (props: TabProps) => (
                    <>
                      {chosen(props)}
                      <MissingList {...whereOf(props.search)} benefits={benefits} mayList={lists} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

/** What the address keeps to; what it does not understand counts as not said. */
const whereOf = (search: ListSearch): { subject: SubjectKind; division: string | undefined } => {
  const division = search['division'];
  return {
    subject: search['subject'] === 'firm' ? 'firm' : 'person',
    division: typeof division === 'string' && /^\d{6}(\d{3})?$/.test(division) ? division : undefined,
  };
};

type ChosenProps = TabProps & { counts: UnclaimedCounts['counts'] };

function Chosen({ search, onSearch, counts }: ChosenProps) {
  const [place, ...others] = new Map(counts.map(({ division: { code, name } }) => [code, name])).values();
  return (
    <Space style={{ marginBottom: 12 }} wrap>
      <Segmented
        aria-label="给谁的待遇"
        onChange={(chosen) => onSearch(changed(search, { subject: chosen === 'firm' ? 'firm' : undefined }))}
        options={[
          { value: 'person', label: '个人' },
          { value: 'firm', label: '企业' },
        ]}
        value={whereOf(search).subject}
      />
      <CountyFilter onSearch={onSearch} rows={counts} search={search} />
      {place !== undefined && others.length === 0 ? <span>以下只是{place}的</span> : null}
    </Space>
  );
}
