import { type ReactNode, useState } from 'react';
import { fieldsNamed, toldApart } from '../../api/errors.ts';
import type { ButtonKind } from '../../ui/button.tsx';
import { lengthProblem, TextArea } from '../../ui/field.tsx';
import { FEWEST } from './answer-problem.ts';
import { AskFirst } from './ask-first.tsx';

/** Characters that a reason may have. */
const MOST = 500;

/** A button that opens a dialog, says what will happen, asks for words where they are needed, and acts. */
export function ActWithWords({
  field,
  required = false,
  error,
  onAct,
  ...dialog
}: {
  label: string;
  kind?: ButtonKind;
  title: string;
  consequence: ReactNode;
  /** `name` as in the request. */
  field: { name: 'note' | 'reason'; label: string; hint?: string };
  required?: boolean;
  confirm: string;
  busy: boolean;
  error: unknown;
  onAct: (words: string) => void;
}) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = required && words.trim().length < FEWEST;
  const { atField, above } = toldApart(error, fieldsNamed(field.name));
  const act = () => {
    setAsked(true);
    if (!missing && !lengthProblem(words, MOST)) onAct(words.trim());
  };
  return (
    <AskFirst {...dialog} danger={dialog.kind === 'danger'} refused={above} onAct={act}>
      <TextArea
        label={field.label}
        hint={field.hint}
        optional={!required}
        value={words}
        onChange={setWords}
        maxLength={MOST}
        error={asked && missing ? `请写明理由，至少 ${FEWEST} 个字` : atField[field.name]}
      />
    </AskFirst>
  );
}
