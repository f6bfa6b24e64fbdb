import sharp from "sharp";

/** A picture of a sheet with lines of handwriting nobody can read: the demonstration shows no real paper. */
export async function paperPicture(): Promise<File> {
  const lines = Array.from({ length: 16 }, (_, index) => {
    const y = 190 + index * 52;
    const end = 640 - ((index * 97) % 180);
    return `<path d="M110 ${y} q 40 -14 80 0 t 80 0 t 80 0 t 80 0 L ${end} ${y}" stroke="#1d3a6b" fill="none" stroke-width="3"/>`;
  });
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="1080">
    <rect width="760" height="1080" fill="#8a7a63"/>
    <rect x="50" y="50" width="660" height="980" fill="#fbf8ef"/>
    <path d="M230 110 H530 M270 135 H490" stroke="#333" stroke-width="6"/>
    ${lines.join("")}
  </svg>`;
  const bytes = await sharp(Buffer.from(sheet)).jpeg({ quality: 70 }).toBuffer();
  return new File([new Uint8Array(bytes)], "ban-giay.jpg", { type: "image/jpeg" });
}
