import type { IgnoredHeading } from './ignored-headings.ts';
import type { Source } from './source.ts';

/** What of a file was not read, each in words: columns that the sheet has no use for, and other sheets. */
export function unreadOf({
  ignoredHeadings,
  sheetName,
  ignoredSheets,
}: Pick<Source, 'ignoredHeadings' | 'sheetName' | 'ignoredSheets'>): string[] {
  return [
    ...(ignoredHeadings.length > 0 ? [`没有用到的列：${ignoredHeadings.map(headingWords).join('、')}`] : []),
    ...(ignoredSheets.length > 0 ? [`只读了工作表“${sheetName}”，没有读：${ignoredSheets.join('、')}`] : []),
  ];
}

/** A heading that is not read, and which the sheet expects instead, where it is like one. */
export function headingWords({ heading, near }: IgnoredHeading): string {
  return near.length === 0
    ? heading
    : `${heading}（是不是${near.map((each) => `“${each}”`).join('或者')}？）`;
}
