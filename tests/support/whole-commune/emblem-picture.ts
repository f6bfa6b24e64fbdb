import sharp from "sharp";

/** A picture that may be the emblem: a square of so many points a side. */
export async function emblemPicture(side: number): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: 200, g: 30, b: 30, alpha: 1 };
  const picture = sharp({ create: { width: side, height: side, channels: 4, background } });
  return new Uint8Array(await picture.png().toBuffer());
}
