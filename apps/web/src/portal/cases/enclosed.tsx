import type { OutputOf } from '../../api/client.ts';
import { shortened } from '../../format/masked.ts';
import { Facts } from '../../ui/surface.tsx';

type Enclosed = Pick<OutputOf<'GET /api/submissions/:submissionId'>, 'payee' | 'papers'>;

/** Which account the money goes to, and the papers that go with the application, by name. */
export function EnclosedFacts({ payee, papers }: Enclosed) {
  return (
    <Facts
      rows={[
        payee
          ? [
              '收款账户',
              <span key="payee">
                {payee.bank} <span className="num">{shortened(payee.accountNumberMasked)}</span>
                <br />
                <span className="soft">户名 {payee.holderName}</span>
              </span>,
            ]
          : null,
        [
          '随附材料',
          papers.length === 0 ? (
            '没有'
          ) : (
            <ul key="papers">
              {papers.map(({ label, fileName }) => (
                <li key={`${label} ${fileName}`}>
                  {label}
                  {fileName ? <span className="soft">（{fileName}）</span> : null}
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  );
}
