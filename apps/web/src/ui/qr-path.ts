import { encode } from 'uqr';

/** The quiet zone that readers need around the picture, in squares (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A text as a QR code: an SVG path of its dark squares, one unit each, and how wide all of it is. Drawn here, so that no
 * secret in it reaches anybody else. Pure.
 */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { path, size };
}
