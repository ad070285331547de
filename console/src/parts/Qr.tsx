import qrcode from "qrcode-generator";
import { useMemo } from "react";

const quietModules = 4;

/** A QR code as one path, black on white in either scheme, since readers want it so. */
export function Qr({ text, label, size = 192 }: { text: string; label: string; size?: number }) {
  const { path, modules } = useMemo(() => drawn(text), [text]);
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${modules} ${modules}`} shapeRendering="crispEdges">
      <rect width={modules} height={modules} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

function drawn(text: string): { path: string; modules: number } {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const places = Array.from({ length: count * count }, (_, index) => [Math.floor(index / count), index % count] as const);
  const path = places.filter(([row, column]) => code.isDark(row, column)).map(([row, column]) => `M${column + quietModules} ${row + quietModules}h1v1h-1z`);
  return { path: path.join(""), modules: count + 2 * quietModules };
}
