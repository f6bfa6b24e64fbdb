/** What a reader takes on, in one place. A plan of forty pages stays far below every one of these. */
export const limits = {
  fileBytes: 10_000_000,
  /** Entries of a zip package; Word writes about twenty, one more for each picture. */
  zipEntries: 2_000,
  /** One unpacked XML part; the longest plan we know has 75 KB. */
  partBytes: 12_000_000,
  /** All unpacked parts together. */
  packageBytes: 20_000_000,
  /** Unpacked size over packed size; Word's most repetitive XML stays under 40. */
  zipRatio: 250,
  xmlElements: 250_000,
  xmlDepth: 120,
  /** Attributes of one XML element, namespace declarations included. */
  xmlAttributes: 100,
  paragraphs: 20_000,
  characters: 2_000_000,
  tableColumns: 63,
  /** Styles based on one another; a template has three or four. */
  styleDepth: 50,
  /** A list's label; Word itself takes no more. */
  labelCharacters: 255,
  pdfPages: 300,
  /** What pdf.js may take for unpacked streams, and as much again for everything else. */
  pdfMemoryBytes: 160_000_000,
  /** Drawing instructions of one page; a page of text has about 500 that we follow. */
  pdfInstructions: 300_000,
  /** Pieces of text of one page, three a word at most (a full page has 1,300); its lines; its rules. */
  pdfPagePieces: 10_000,
  pdfPageLines: 1_000,
  pdfPageRulings: 5_000,
  /** Pieces and rules of the whole file. */
  pdfPieces: 300_000,
  milliseconds: 6_000,
} as const;
