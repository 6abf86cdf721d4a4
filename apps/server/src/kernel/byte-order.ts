/**
 * How a text that begins with a byte order mark is written in UTF-16, as Excel saves its "Unicode text"; null: it does
 * not begin with one.
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
