/**
 * What runs in the worker that `drawings.ts` starts: pdf.js opens the file and hands over, page by page, those of its
 * drawing instructions that we follow. It is JavaScript in a string, so that no bundler has to find a file.
 */
export const interpreter = `
const { parentPort, workerData } = require("node:worker_threads");
const { unpdf, bytes, followed, mostPages, mostInstructions } = workerData;
const say = (message) => parentPort.postMessage(message);

async function interpret() {
  const { getDocumentProxy, getResolvedPDFJS } = await import(unpdf);
  const { OPS } = await getResolvedPDFJS();
  const codes = new Set(followed.map((name) => OPS[name]));
  let file;
  try {
    // No picture is decoded, no font of the machine used.
    file = await getDocumentProxy(bytes, {
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
      useSystemFonts: false,
    });
  } catch (error) {
    return say({ kind: error.name === "PasswordException" ? "locked" : "damaged" });
  }
  say({ kind: "opened", pages: file.numPages, OPS });
  for (let number = 1; number <= Math.min(file.numPages, mostPages); number++) {
    const page = await file.getPage(number);
    // Annotations are left out: comments, form fields, the drawn stamp of a digital signature.
    const list = await page.getOperatorList({ annotationMode: 0 });
    if (list.fnArray.length > mostInstructions) return say({ kind: "tooComplex" });
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const drawing = { fnArray: [], argsArray: [], fonts: {}, width, height, transform };
    list.fnArray.forEach((code, at) => {
      if (!codes.has(code)) return;
      const args = list.argsArray[at];
      drawing.fnArray.push(code);
      drawing.argsArray.push(plain(code, args, OPS));
      if (code === OPS.setFont) drawing.fonts[args[0]] = nameOf(page, args[0]);
    });
    say({ kind: "page", drawing });
    page.cleanup();
  }
  say({ kind: "end" });
}

/** Arguments without what cannot be handed over, and without the points of a path: its extent is enough. */
function plain(code, args, OPS) {
  if (code === OPS.constructPath) return [args[0], null, args[2]];
  if (code !== OPS.showText) return args;
  return [
    args[0].map((glyph) =>
      typeof glyph === "object" && glyph
        ? { unicode: glyph.unicode, width: glyph.width, isSpace: glyph.isSpace }
        : glyph,
    ),
  ];
}

/** "BAAAAA+TimesNewRomanPS-BoldMT": the name in the file, which alone tells bold from plain. */
function nameOf(page, id) {
  const font = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  return String(font?.name ?? "");
}

interpret();
`;
