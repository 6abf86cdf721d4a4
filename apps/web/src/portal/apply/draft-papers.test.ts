import { expect, it } from 'vitest';
import { filesOfKind, papersFor } from './draft-papers.ts';

const asked = (kind: string, required: boolean) => ({ kind, label: kind, attached: false, required });

it('puts what is required first, then what helps, then whatever else the schemes know of, each once', () => {
  const papers = papersFor(
    ['9.3', '9.4'],
    [asked('diploma', false), asked('labour-contract', true), asked('contribution-receipt', false)],
  );
  expect(papers.map(({ kind, need }) => `${kind}: ${need}`)).toEqual([
    'labour-contract: required',
    'diploma: helpful',
    'contribution-receipt: helpful',
    'financial-report: other',
    'insurance-list: other',
  ]);
});

it('shows every attached file of a kind, also one whose name is not known', () => {
  const documents = [
    { kind: 'diploma', fileId: 'a' },
    { kind: 'labour-contract', fileId: 'b' },
    { kind: 'diploma', fileId: 'c' },
  ];
  expect(filesOfKind(documents, 'diploma', [{ fileId: 'c', name: '毕业证.png' }])).toEqual([
    { fileId: 'a', name: '已上传的文件' },
    { fileId: 'c', name: '毕业证.png' },
  ]);
});
