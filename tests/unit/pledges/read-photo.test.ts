import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readPhoto } from "@/lib/pledges/photos/read-photo";

/** Left half red, right half blue, lying on its side as a phone held upright writes it. */
async function photoOfPhone({ orientation = 6, width = 400, height = 200 } = {}) {
  const half = { width: width / 2, height, channels: 3 as const };
  const red = await sharp({ create: { ...half, background: "#ff0000" } })
    .png()
    .toBuffer();
  const bytes = await sharp({ create: { ...half, width, background: "#0000ff" } })
    .composite([{ input: red, left: 0, top: 0 }])
    .jpeg({ quality: 95 })
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Make: "MayAnhThu", Model: "Mau-1" },
      IFD2: { DateTimeOriginal: "2026:06:18 07:30:00" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "21/1 23/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "103/1 1/1 0/1",
      },
    })
    .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>bí mật của máy</x:xmpmeta>")
    .toBuffer();
  return new Uint8Array(bytes);
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("readPhoto", () => {
  test("a photo of a phone stands upright and tells neither where, when nor with what it was taken", async () => {
    const taken = await photoOfPhone();
    expect(await sharp(taken).metadata()).toMatchObject({
      orientation: 6,
      exif: expect.anything(),
    });
    expect(text(taken)).toContain("MayAnhThu");

    const { content, width, height, mediaType } = await readPhoto(taken);

    expect({ width, height, mediaType }).toEqual({
      width: 200,
      height: 400,
      mediaType: "image/jpeg",
    });
    const kept = await sharp(content).metadata();
    for (const part of ["exif", "xmp", "iptc", "icc", "orientation"] as const) {
      expect(kept[part], part).toBeUndefined();
    }
    expect(text(content)).not.toMatch(/Exif|MayAnhThu|2026:06:18|xmpmeta|GPS/);
    // Turned a quarter to the right, what was left is on top.
    const { data } = await sharp(content).raw().toBuffer({ resolveWithObject: true });
    expect([(data[0] ?? 0) > 200, (data[2] ?? 0) < 80]).toEqual([true, true]);
  });

  test("no side is longer than 1.600 points, and a small photo is not blown up", async () => {
    const large = await readPhoto(
      await photoOfPhone({ orientation: 1, width: 4000, height: 3000 }),
    );
    expect([large.width, large.height]).toEqual([1600, 1200]);
    expect(large.content.byteLength).toBeLessThan(2 * 1024 * 1024);
    const small = await readPhoto(await photoOfPhone({ orientation: 1, width: 40, height: 30 }));
    expect([small.width, small.height]).toEqual([40, 30]);
  });

  test("PNG and WebP are pictures too; what is transparent becomes white", async () => {
    const clear = {
      create: { width: 8, height: 8, channels: 4 as const, background: "#00000000" },
    };
    for (const bytes of [
      await sharp(clear).png().toBuffer(),
      await sharp(clear).webp().toBuffer(),
    ]) {
      const { content } = await readPhoto(new Uint8Array(bytes));
      const { data } = await sharp(content).raw().toBuffer({ resolveWithObject: true });
      expect(Math.min(...data)).toBeGreaterThan(250);
    }
  });

  test("noise of full size still fits what a photo may weigh", async () => {
    const side = 1600;
    let seed = 1;
    const noise = Uint8Array.from({ length: side * side * 3 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed >> 16;
    });
    const bytes = await sharp(noise, { raw: { width: side, height: side, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer();
    const { content } = await readPhoto(new Uint8Array(bytes));
    expect(content.byteLength).toBeLessThanOrEqual(2 * 1024 * 1024);
  });

  const svg =
    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='/etc/passwd'/></svg>";
  test.each([
    ["nothing", new Uint8Array(), /rỗng/],
    ["words called .jpg", new TextEncoder().encode("đây là chữ"), /không phải ảnh/],
    ["SVG, which may reach for files", new TextEncoder().encode(svg), /không phải ảnh/],
    ["a PDF", new TextEncoder().encode("%PDF-1.7 …"), /không phải ảnh/],
    ["HEIC of an iPhone", new TextEncoder().encode("\0\0\0\u0018ftypheic\0\0\0\0"), /HEIC/],
    ["the beginning of a JPEG", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3), /hỏng/],
    ["more than 10 MB", new Uint8Array(10_000_001), /10 MB/],
    ["a bomb: 40.000 × 40.000 points in a few kilobytes", bomb(40_000), /quá lớn/],
  ])("refuses %s, in one sentence", async (_, bytes, sentence) => {
    await expect(readPhoto(bytes)).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringMatching(sentence),
    });
  });

  test("a photo cut off on its way is refused, not kept half grey", async () => {
    const taken = await photoOfPhone({ width: 2000, height: 1500 });
    await expect(readPhoto(taken.slice(0, taken.length / 2))).rejects.toMatchObject({
      message: expect.stringContaining("hỏng"),
    });
  });
});

/** A PNG whose head says it is that large; its points are all alike, and pack into nothing. */
function bomb(side: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc((side / 8 + 1) * 200));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", head),
      chunk("IDAT", data),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
