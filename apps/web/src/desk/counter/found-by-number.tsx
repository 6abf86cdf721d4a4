import { Link } from '@tanstack/react-router';
import { checkResidentId, checkUscc } from '@wenye/codes';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useBusinessDate } from '../shell/use-roles.ts';
import { ClaimantCases, useCounterCases } from './claimant-cases.tsx';
import { numberForms, numberKind } from './numbers.ts';

/** What the receipt promises: its number, a case's, or the end of one, leads to how the cases stand. */
export function CasesByNumber({ number }: { number: string }) {
  const cases = useCounterCases({ q: number });
  const none = !cases.loading && !cases.error && cases.rows.length === 0;
  const ending = numberKind(number) === 'place' ? '末几位' : '';
  return (
    <>
      {none ? <Hint words={`${numberForms}。`} /> : null}
      <ClaimantCases
        cases={cases}
        named
        none="本窗口没有这个回执号或办件号的办件，请核对号码，或按申请人查找"
        title={`回执号或办件号${ending} ${number}`}
      />
    </>
  );
}

/** A notice is not of one claimant: who comes about it is served at the notices. */
export function NoticeByNumber({ number }: { number: string }) {
  return (
    <Hint
      words={
        <>
          这是公示号，窗口代办按申请人、回执号或办件号查找。{' '}
          <Link search={{ q: number } as never} to="/desk/notices">
            到“公示”里查找
          </Link>
        </>
      }
    />
  );
}

/** A number that cannot be right is named at once: nobody is found by it. */
export function NumberHint({ number, nobody }: { number: string; nobody: boolean }) {
  const today = useBusinessDate();
  if (isCreditCode(number, today)) {
    return (
      <Hint
        words={
          <>
            这是统一社会信用代码，是单位的号码。{' '}
            <Link search={{ kind: 'firm', q: number } as never} to="/desk/counter">
              到“单位”里查找
            </Link>
          </>
        }
      />
    );
  }
  if (/^\d{1,7}$/.test(number) && nobody)
    return <Hint words={`没有证件号码这样开头的人。${numberForms}。`} />;
  if (!/^\d{15,}[\dXx]?$/.test(number) || today === '') return null;
  const check = checkResidentId(number, today);
  return check.valid ? null : <Hint type="warning" words={`${check.reason}。`} />;
}

/** A credit code, not a resident ID of the same length that happens to check as one. */
const isCreditCode = (text: string, today: string): boolean =>
  checkUscc(text).valid && !(today !== '' && checkResidentId(text, today).valid);

function Hint({ words, type = 'info' }: { words: ReactNode; type?: 'info' | 'warning' }) {
  return <Alert showIcon style={{ marginBottom: 12 }} title={words} type={type} />;
}
