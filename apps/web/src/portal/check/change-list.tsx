import { Notice } from '../../ui/surface.tsx';

/** What the person could do to become entitled; each was tried by deciding again. Nothing found, nothing said. */
export function ChangeList({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return null;
  return (
    <Notice title="怎样才能符合">
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Notice>
  );
}
