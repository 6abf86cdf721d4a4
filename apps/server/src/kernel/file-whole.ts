/** Whether a file is there to its end: a photograph cut off on its way has the right beginning and opens nowhere. Pure. */

const PNG_BODY = 8;
const JPEG_BODY = 2;
/** Readers look for the end of a PDF document in its last bytes; some writers add a little after it. */
const PDF_TAIL = 2048;

const ends: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  PDF: (bytes) => bytes.subarray(-PDF_TAIL).includes('%%EOF'),
  PNG: endsInPng,
  JPEG: endsInJpeg,
};

/** @param label the type that the bytes begin as; of other types the importer tells */
export function isWhole(bytes: Buffer, label: string): boolean {
  return ends[label]?.(bytes) ?? true;
}

/** Chunks of length, name, data and checksum, up to `IEND`. */
function endsInPng(bytes: Buffer): boolean {
  let at = PNG_BODY;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = next;
  }
  return false;
}

/** Segments, each after a marker and mostly with its length, up to the end of the image; previews lie inside one. */
function endsInJpeg(bytes: Buffer): boolean {
  let at = JPEG_BODY;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff || isCoded(marker)) at += 1;
    else if (marker === 0xd9) return true;
    else if (at + 4 > bytes.length) return false;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** After 0xFF in coded pictures: a stuffed byte, a restart, or fill before a marker. */
const isCoded = (byte: number): boolean => byte === 0x00 || byte === 0xff || (byte >= 0xd0 && byte <= 0xd7);
