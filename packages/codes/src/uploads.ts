export type UploadPurpose = 'evidence' | 'roster' | 'letter';

/** What each purpose takes: types by their content, never by their name, and the greatest size of one file in MB. */
export const UPLOADS: Readonly<
  Record<UploadPurpose, { readonly labels: readonly string[]; readonly megabytes: number }>
> = {
  evidence: { labels: ['PDF', 'JPEG', 'PNG'], megabytes: 10 },
  roster: { labels: ['XLSX', 'CSV'], megabytes: 50 },
  letter: { labels: ['PDF'], megabytes: 10 },
};

/** So many files go with one application, or with one answer. */
export const MOST_PAPERS = 20;

/** Bytes of a megabyte, as an upload's size is counted. */
export const MEGABYTE = 1024 * 1024;

/** What is wrong with a file of this size for the purpose, in words; undefined: nothing. */
export function sizeProblem(bytes: number, purpose: UploadPurpose): string | undefined {
  if (bytes === 0) return '文件是空的，请换一个文件。';
  const { megabytes } = UPLOADS[purpose];
  return bytes > megabytes * MEGABYTE ? `文件超过 ${megabytes} MB，请压缩或拆分后再上传。` : undefined;
}
