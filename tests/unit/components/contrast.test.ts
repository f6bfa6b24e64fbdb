import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Colours by name, from the first and the second block of `--name: #rrggbb;` lines: light, then dark. */
function palettes(): { light: Map<string, string>; dark: Map<string, string> } {
  const css = readFileSync("app/globals.css", "utf8");
  const [light = "", dark = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
  const read = (block: string) =>
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = "", colour = ""]) => [name, colour] as const,
    );
  return { light: new Map(read(light)), dark: new Map([...read(light), ...read(dark)]) };
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const readable: readonly [text: string, grounds: readonly string[]][] = [
  ["ink", ["paper", "surface", "control"]],
  ["muted", ["paper", "surface", "control"]],
  ["danger", ["paper", "surface", "control", "danger-soft"]],
  ["green", ["paper", "green-soft"]],
  ["amber", ["paper", "amber-soft"]],
  ["blue", ["paper", "surface", "control", "blue-soft"]],
  ["gold-ink", ["paper", "gold-soft"]],
];

describe.each(Object.entries(palettes()))("%s colours", (_, palette) => {
  const colour = (name: string) => {
    const found = palette.get(name);
    if (!found) throw new Error(`globals.css has no --${name}`);
    return found;
  };

  test.each(readable)("%s can be read on %s", (text, grounds) => {
    for (const ground of grounds) {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(["red", "red-deep", "band", "band-deep"])("white can be read on %s", (ground) => {
    expect(contrast("#ffffff", colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test("the edge of a field can be seen", () => {
    expect(contrast(colour("field"), colour("paper"))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour("field"), colour("control"))).toBeGreaterThanOrEqual(3);
  });
});
