import { Alert, Form, Skeleton } from 'antd';
import { messageOf } from '../../api/errors.ts';
import { useEveryRow } from '../parts/every-row.ts';
import type { PersonView } from './person-page.tsx';

/** Nothing further is decided in these: what they say of the name stays as it was. */
const DECIDED = [
  'awarded',
  'refused',
  'not-accepted',
  'revoked',
  'withdrawn',
  'deemed-withdrawn',
  'lapsed',
  'abandoned',
];

/**
 * What would no longer agree with a corrected name, said before it is sent: the account's holder and the open cases
 * that keep the name under which they were filed; with what the clerk has to do about each.
 */
export function NameConflicts({ view }: { view: PersonView }) {
  const typed = ((Form.useWatch('value') as string | undefined) ?? '').trim();
  const { data, error } = useEveryRow('GET /api/cases', { q: view.idNumber });
  if (typed === '' || typed === view.name) return null;
  const accounts = view.accounts.filter(
    ({ validTo, verification, holderName }) =>
      validTo === null && verification !== 'rejected' && holderName !== typed,
  );
  const cases = (data ?? []).filter(
    ({ status, claimant }) =>
      !DECIDED.includes(status) && (claimant.kind === 'firm' || claimant.name !== typed),
  );
  return (
    <>
      {accounts.map(({ accountId, bank, accountNumberMasked, holderName, verification }) => (
        <Alert
          description="付款按户名核对，不一致的会被银行退回。请让本人先到银行更正社会保障卡的户名，再由窗口或受理人员在“社会保障卡账户”登记更正，等银行核验。"
          key={accountId}
          showIcon
          style={{ marginBottom: 12 }}
          title={`收款账户（${bank} ${accountNumberMasked}，${verification === 'verified' ? '已核验' : '待核验'}）的户名是“${holderName}”，与“${typed}”不一致`}
          type="warning"
        />
      ))}
      {cases.length > 0 ? (
        <Alert
          description={
            <>
              <ul style={{ margin: '0 0 4px', paddingInlineStart: 20 }}>
                {cases.map(
                  ({ caseId, caseNumber, benefitLabel, claimant, objectLabel, statusLabel, assignee }) => (
                    <li key={caseId}>
                      {caseNumber} {benefitLabel}：办件上是“
                      {claimant.kind === 'firm' ? objectLabel : claimant.name}”
                      {claimant.kind === 'firm' ? `（${claimant.name}申请）` : ''}，{statusLabel}
                      {assignee ? `，经办人 ${assignee.name}` : ''}
                    </li>
                  ),
                )}
              </ul>
              办件保留申请时的姓名，公示和决定也用它。请告诉经办人核对是同一人；还没有公示的，申请人可以撤回（本人网上，或到窗口由窗口人员代办），用新姓名重新申请。
            </>
          }
          showIcon
          style={{ marginBottom: 12 }}
          title={`${cases.length} 件在办的办件不随此更正改变姓名`}
          type="warning"
        />
      ) : null}
      {data || error ? null : <Skeleton active paragraph={{ rows: 2 }} />}
      {error ? (
        <Alert
          description={messageOf(error)}
          showIcon
          style={{ marginBottom: 12 }}
          title="查不到此人的办件，在办的办件里可能仍是原来的姓名"
          type="warning"
        />
      ) : null}
    </>
  );
}
