import { type Citation, type Days, findScheme, fundOf, type Scheme, sourceText } from '@wenye/policy';
import { Timeline } from '../../ui/steps.tsx';
import { Facts, Fold } from '../../ui/surface.tsx';

/** How a benefit is delivered, read from its scheme: the same data by which officers handle it. */
export function Delivery({ clause }: { clause: string }) {
  const scheme = findScheme(clause);
  if (!scheme) return null;
  return (
    <div className="stack">
      <Timeline steps={stepsOf(scheme)} />
      <Facts
        rows={[
          ['从受理到决定', `${daysText(scheme.decideWithin.value)}内`],
          ['打到哪里', PAYEES[scheme.payee.value]],
          ['钱从哪里来', fundOf(clause)?.name ?? ''],
          ['要交的材料', <Documents key="documents" scheme={scheme} />],
          ['不能重复', scheme.exclusions.value.map(({ text }) => text).join('')],
        ]}
      />
      <Fold summary="这些办理规定的出处">
        <ul className="policy-list">
          {sourcesOf(scheme).map(([label, source, note]) => (
            <li key={label}>
              {label}：{source}
              {note ? <span className="soft">（{note}）</span> : null}
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

const PAYEES: Readonly<Record<Scheme['payee']['value'], string>> = {
  'social-security-card': '本人社会保障卡银行账户',
  'basic-account': '企业基本存款账户',
};

const TIERS = { township: '街道（乡镇）', county: '县区', city: '市' } as const;

function stepsOf(scheme: Scheme) {
  const notice = scheme.notice.value;
  return [
    { title: '提交申请，签收回执', detail: '网上提交，或到窗口由工作人员代办' },
    {
      title: `${TIERS[scheme.acceptingTier.value]}受理`,
      detail: `${daysText(scheme.acceptWithin.value)}内告诉您受理或要补什么；补正期限 ${daysText(scheme.correctWithin.value)}`,
    },
    { title: '与登记数据比对', detail: '对不上的会告诉您，您可以说明' },
    ...scheme.levels.value.map(({ name }) => ({ title: name, detail: '' })),
    ...(notice
      ? [{ title: `公示 ${daysText(notice)}`, detail: '姓名和证件号码遮盖，任何人可以提出异议' }]
      : []),
    {
      title: '批准并拨付',
      detail: `拟不予批准的，先告诉您理由，您可在 ${daysText(scheme.defendWithin.value)}内陈述、申辩；不服决定的，可在 ${daysText(scheme.reconsiderWithin.value)}内申请复议`,
    },
  ].map((step, index) => ({ ...step, id: String(index) }));
}

function daysText({ count, unit }: Days): string {
  return `${count} 个${unit === 'working' ? '工作日' : '自然日'}`;
}

function Documents({ scheme }: { scheme: Scheme }) {
  return (
    <ul className="policy-list">
      {scheme.documents.value.map((document) => (
        <li key={document.kind}>
          {document.label}
          {document.when === 'always' ? null : <span className="soft">（系统查不到时才要）</span>}
        </li>
      ))}
    </ul>
  );
}

function sourcesOf(scheme: Scheme): [string, string, string | undefined][] {
  const cited: [string, { rule: Citation }][] = [
    ['受理机构', scheme.acceptingTier],
    ['审核层级', scheme.levels],
    ['办理期限', scheme.decideWithin],
    ['公示', scheme.notice],
    ['陈述申辩', scheme.defendWithin],
    ['复议', scheme.reconsiderWithin],
    ['收款账户', scheme.payee],
    ['材料', scheme.documents],
    ['不重复享受', scheme.exclusions],
  ];
  return cited.map(([label, { rule }]) => [label, sourceText(rule), rule.note]);
}
