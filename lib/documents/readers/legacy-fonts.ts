import { tcvn3ToUnicode } from "./tcvn3";
import { vniToUnicode } from "./vni";

/**
 * The real letters of text set in a font from before Unicode: ".VnTime", ".VnArial" (TCVN3; a name ending in H draws
 * capitals) and "VNI-Times" (VNI). Text in any other font is returned as it is.
 */
export function legacyText(text: string, font: string): string {
  if (/^\.vn/i.test(font)) {
    const letters = tcvn3ToUnicode(text);
    return /h$/i.test(font) ? letters.toLocaleUpperCase("vi") : letters;
  }
  return /^vni[- ]/i.test(font) ? vniToUnicode(text) : text;
}
