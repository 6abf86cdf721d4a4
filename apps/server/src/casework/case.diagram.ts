import { readFile, writeFile } from 'node:fs/promises';
import { transitions } from './case.transitions.ts';
import { isLive, statusLabels } from './case.ts';

/** The lifecycle as a Mermaid state diagram, drawn from the transition table for docs/casework.md. */
export function diagram(): string {
  const arrows = new Set<string>();
  for (const row of transitions) {
    if (row.to === 'same') continue;
    const targets =
      row.to === 'before-reconsideration'
        ? (['awarded', 'refused', 'not-accepted', 'revoked'] as const)
        : [row.to];
    for (const from of row.from) {
      for (const to of targets) {
        if (from !== to)
          arrows.add(`  ${name(from)} --> ${name(to)}: ${row.command}${row.when ? ` [${row.when}]` : ''}`);
      }
    }
  }
  const states = Object.entries(statusLabels).map(
    ([status, label]) => `  ${name(status)}: ${status} ${label}`,
  );
  const ends = Object.keys(statusLabels)
    .filter((status) => !isLive(status as keyof typeof statusLabels))
    .map((status) => `  ${name(status)} --> [*]`);
  return ['stateDiagram-v2', ...states, '  [*] --> draft', ...arrows, ...ends].join('\n');
}

/** Mermaid ids hold no hyphens. */
const name = (status: string): string => status.replaceAll('-', '_');

/** `node apps/server/src/casework/case.diagram.ts` draws it anew into the page; a test fails when that is due. */
if (import.meta.main) {
  const page = new URL('../../../../docs/casework.md', import.meta.url);
  const drawn = `<!-- diagram:begin -->\n\`\`\`mermaid\n${diagram()}\n\`\`\`\n<!-- diagram:end -->`;
  const text = await readFile(page, 'utf8');
  await writeFile(
    page,
    text.replace(/<!-- diagram:begin -->[\s\S]*<!-- diagram:end -->/, () => drawn),
  );
}
