import { MEGABYTE, UPLOADS, type UploadPurpose } from '@wenye/codes';
import { utf16Of } from './byte-order.ts';

export type FileType = { readonly label: string; readonly mediaType: string };

const largest = Math.max(...Object.values(UPLOADS).map((rule) => rule.megabytes)) * MEGABYTE;
export const uploadLimit: number = largest;

const signatures: readonly (FileType & { readonly starts: readonly number[] })[] = [
  { label: 'PDF', mediaType: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { label: 'JPEG', mediaType: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { label: 'PNG', mediaType: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  {
    label: 'XLSX',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    starts: [0x50, 0x4b, 0x03, 0x04],
  },
];

/** The type that the bytes show, or null. A ZIP archive counts as XLSX; reading it is the importer's check. */
export function fileType(bytes: Buffer): FileType | null {
  const known = signatures.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return { label: known.label, mediaType: known.mediaType };
  return looksLikeText(bytes) ? { label: 'CSV', mediaType: 'text/csv' } : null;
}

/** The type that a name claims by its ending; null for none that is known. */
export function typeByName(name: string): string | null {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toUpperCase() ?? '';
  return ENDINGS[ending] ?? null;
}

const ENDINGS: Readonly<Record<string, string>> = {
  PDF: 'PDF',
  JPG: 'JPEG',
  JPEG: 'JPEG',
  PNG: 'PNG',
  XLSX: 'XLSX',
  CSV: 'CSV',
  // As Excel names its "Unicode text".
  TXT: 'CSV',
};

/** What the content of a file is, in words that follow 内容却. */
export const contentWords = (type: FileType | null): string =>
  type === null ? '不是' : type.label === 'CSV' ? '是纯文字' : `是 ${type.label}`;

export function allowedFor(purpose: UploadPurpose): {
  labels: readonly string[];
  megabytes: number;
  bytes: number;
} {
  const { labels, megabytes } = UPLOADS[purpose];
  return { labels, megabytes, bytes: megabytes * MEGABYTE };
}

/** UTF-8, GB 18030 or marked UTF-16 text without control characters other than tab and line ends. */
function looksLikeText(bytes: Buffer): boolean {
  const utf16 = utf16Of(bytes);
  return (utf16 === null ? ['utf-8', 'gb18030'] : [utf16]).some((encoding) => isText(bytes, encoding));
}

function isText(bytes: Buffer, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex
    return !/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text);
  } catch {
    return false;
  }
}
