import type { ScreenedRow, Summary } from './screen.ts';

/** Where a screening's rows go as they come; what is written is complete only after `close`. */
export type Report = {
  add(row: ScreenedRow): Promise<void>;
  close(summary: Summary): Promise<void>;
};

/** Facts about the run that every report states, so that a reader knows by which law and when it was made. */
export type ReportHead = {
  readonly title: string;
  readonly decisionDate: string;
  readonly source: string;
  /** What of the file was not read, in words. */
  readonly unread: readonly string[];
};
