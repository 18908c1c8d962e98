/** Box in which signatures are kept, in SVG units; the pad on the screen has its proportions. */
export const signatureBox = { width: 600, height: 200 } as const;

type Point = { x: number; y: number };

/**
 * Strokes as SVG path data in the box: curves through the middles between points, as the pad draws them.
 * `width` is the pad's width in the points' units.
 */
export function signaturePath(strokes: readonly { points: readonly Point[] }[], width: number): string {
  const scale = signatureBox.width / width;
  const at = ({ x, y }: Point) => `${round(x * scale)} ${round(y * scale)}`;
  return strokes
    .map(({ points }) => {
      const [first, ...rest] = points;
      const last = rest.at(-1);
      if (!first) return "";
      // A dot: a line of no length shows with round ends.
      if (!last) return `M${at(first)}L${at(first)}`;
      const curves = rest
        .slice(0, -1)
        .map((point, index) => `Q${at(point)} ${at(middle(point, rest[index + 1] ?? point))}`);
      return `M${at(first)}${curves.join("")}L${at(last)}`;
    })
    .join("");
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
