import { firstBytes } from './first-bytes.ts';

/** What a file is, in Chinese, by how it begins; of a ZIP archive its name says which of them it is to be. */
const KINDS: readonly (readonly [starts: readonly number[], words: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], ' PDF 文件'],
  [[0xff, 0xd8, 0xff], '图片（JPEG）'],
  [[0x89, 0x50, 0x4e, 0x47], '图片（PNG）'],
  [[0xd0, 0xcf, 0x11, 0xe0], '旧版 Office 文件（.xls、.doc 等）'],
  [[0x52, 0x61, 0x72, 0x21], '压缩文件（.rar）'],
  [[0x1f, 0x8b], '压缩文件（.gz）'],
];

const ZIPPED: readonly (readonly [ending: RegExp, words: string])[] = [
  [/\.(docx|docm|wps)$/i, ' Word 文档'],
  [/\.(pptx|pptm)$/i, '演示文稿'],
  [/\.zip$/i, '压缩文件（.zip）'],
  [/\.xls[xm]$/i, ' Excel 工作簿'],
];

/**
 * What a file is that holds no text, in words that follow 是: ` PDF 文件`, ` Word 文档`; null for text, and what is not
 * known.
 *
 * @param name what the file was called by whoever gave it, where that is not the path
 */
export async function binaryKind(path: string, name: string = path): Promise<string | null> {
  const bytes = await firstBytes(path, 8);
  const begins = (starts: readonly number[]) => starts.every((byte, i) => bytes[i] === byte);
  if (begins([0x50, 0x4b, 0x03, 0x04]))
    return ZIPPED.find(([ending]) => ending.test(name))?.[1] ?? '压缩格式的文件（如 Excel、Word、zip）';
  return KINDS.find(([starts]) => begins(starts))?.[1] ?? null;
}
