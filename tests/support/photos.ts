import sharp from "sharp";

/** A real JPEG, small. */
export async function smallPhoto(): Promise<Blob> {
  const bytes = await sharp({
    create: { width: 40, height: 30, channels: 3, background: "#c8102e" },
  })
    .jpeg()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: "image/jpeg" });
}
