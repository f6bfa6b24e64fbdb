const tones = { grave: "\u0300", acute: "\u0301", hook: "\u0309", tilde: "\u0303", dot: "\u0323" };
const circumflex = "\u0302";
const breve = "\u0306";

/** VNI-Windows writes a letter, then one character for its marks. */
const marks: Record<string, string> = {
  ø: tones.grave,
  ù: tones.acute,
  û: tones.hook,
  õ: tones.tilde,
  ï: tones.dot,
  â: circumflex,
  à: circumflex + tones.grave,
  á: circumflex + tones.acute,
  å: circumflex + tones.hook,
  ã: circumflex + tones.tilde,
  ä: circumflex + tones.dot,
  ê: breve,
  è: breve + tones.grave,
  é: breve + tones.acute,
  ú: breve + tones.hook,
  ü: breve + tones.tilde,
  ë: breve + tones.dot,
};
/** Letters with a code of their own. */
const singles: Record<string, string> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  ì: "ì",
  í: "í",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

/** Text typed in VNI-Windows and read as Windows-1252, in Unicode (NFC). */
export function vniToUnicode(text: string): string {
  return text
    .replace(
      /[ñôöìíæóòîÑÔÖÌÍÆÓÒÎ]|([aeouyAEOUY])([øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË])/g,
      (found, base, mark) =>
        base
          ? base + marks[mark.toLowerCase()]
          : sameCase(found, singles[found.toLowerCase()] ?? found),
    )
    .replace(/([ơưƠƯ])([øùûõïØÙÛÕÏ])/g, (_, base, mark) => base + marks[mark.toLowerCase()])
    .normalize("NFC");
}

const sameCase = (model: string, letter: string) =>
  model === model.toLowerCase() ? letter : letter.toLocaleUpperCase("vi");
