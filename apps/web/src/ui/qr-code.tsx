import { qrPath } from './qr-path.ts';

/** A QR code, dark on light in dark mode too: readers expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = qrPath(text);
  return (
    <svg
      aria-label={label}
      height="208"
      role="img"
      shapeRendering="crispEdges"
      style={{ background: '#fff', maxWidth: '100%' }}
      viewBox={`0 0 ${size} ${size}`}
      width="208"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
