import { sheet } from "@/lib/certificates/layout";

const edge = 8;
const band = 7;
const red = "#a3121b";
const gold = "#c8931a";

const near = edge + band;
const lastRule = { inset: near + 2, thickness: 0.2, colour: gold };

/** The inner edge of the border's last rule, from the sheet's edge: no word comes near it. */
export const borderDepth = lastRule.inset + lastRule.thickness;

/**
 * The border, drawn for this project: a woven band of lozenges, as on the skirts and scarves of the hills, between
 * rules. Nothing stands outside it, and it is no bằng khen's (Điều 104 NĐ 98/2023). Tiles, each drawn once for the whole
 * file, and the boxes they fill: as many as come out even. All in millimetres.
 */
export function drawBorder() {
  const across = sheet.width - 2 * (edge + band);
  const down = sheet.height - 2 * (edge + band);
  const wide = across / Math.round(across / band);
  const high = down / Math.round(down / band);
  const far = { x: sheet.width - edge - band, y: sheet.height - edge - band };
  const strip = { width: wide, height: band, svg: svg(wide, band, lozenges(wide, band)) };
  const post = { width: band, height: high, svg: svg(band, high, lozenges(band, high)) };
  const corner = { width: band, height: band };
  const knots = [edge, far.x].flatMap((x) =>
    [edge, far.y].map((y) => ({
      tile: { ...corner, svg: svg(band, band, star + halves(x === edge, y === edge)) },
      boxes: [{ x, y, ...corner }],
    })),
  );
  return {
    parts: [
      {
        tile: strip,
        boxes: [edge, far.y].map((y) => ({ x: near, y, width: across, height: band })),
      },
      { tile: post, boxes: [edge, far.x].map((x) => ({ x, y: near, width: band, height: down })) },
      ...knots,
    ],
    rules: [
      { inset: edge - 0.9, thickness: 0.7, colour: red },
      { inset: near + 0.9, thickness: 0.35, colour: red },
      lastRule,
    ],
  };
}

const svg = (width: number, height: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${content}</svg>`;

/** Three, one in another, and small ones where they meet the next. */
function lozenges(width: number, height: number): string {
  const [x, y] = [width / 2, height / 2];
  const within = (share: number, colour: string) =>
    filled(lozenge(x, y, x * share, y * share), colour);
  const small = band * 0.1;
  const between =
    width === band
      ? [lozenge(width * 0.11, 0, small, small), lozenge(width * 0.89, 0, small, small)]
      : [lozenge(0, height * 0.11, small, small), lozenge(0, height * 0.89, small, small)];
  // Half of each at the beginning of a tile, half at its end.
  const shift = width === band ? `translate(0 ${height})` : `translate(${width} 0)`;
  const ticks = filled(between.join(""), gold);
  return `${within(0.94, red)}${within(0.62, "#fff")}${within(0.36, gold)}${ticks}<g transform="${shift}">${ticks}</g>`;
}

/** Two squares woven to a star of eight points: the knot where two sides meet. */
const star = (() => {
  const centre = band / 2;
  const half = centre * 0.62;
  const square = `M${centre - half} ${centre - half}h${2 * half}v${2 * half}h${-2 * half}Z`;
  const turned = (share: number) => lozenge(centre, centre, centre * share, centre * share);
  return [
    filled(square + turned(0.88), red),
    filled(turned(0.5), "#fff"),
    filled(turned(0.28), gold),
  ].join("");
})();

/** The other halves of the small ones where the strips beside a corner begin. */
function halves(isLeft: boolean, isTop: boolean): string {
  const small = band * 0.1;
  const [x, y] = [isLeft ? band : 0, isTop ? band : 0];
  const at = [band * 0.11, band * 0.89];
  const beside = at.map((along) => lozenge(x, along, small, small));
  const below = at.map((along) => lozenge(along, y, small, small));
  return filled([...beside, ...below].join(""), gold);
}

function filled(path: string, colour: string): string {
  return `<path d="${path}" fill="${colour}"/>`;
}

function lozenge(x: number, y: number, halfWidth: number, halfHeight: number): string {
  return `M${x - halfWidth} ${y}L${x} ${y - halfHeight}L${x + halfWidth} ${y}L${x} ${y + halfHeight}Z`;
}
