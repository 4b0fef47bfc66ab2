import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

/** An address as a QR code (ISO/IEC 18004), black on white in any colours of the screen. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { size, path } = useMemo(() => draw(address), [address]);
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}

function draw(address: string): { size: number; path: string } {
  // Four modules of white around it: without them a camera does not find the code.
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return { size, path: squares.join('') };
}
