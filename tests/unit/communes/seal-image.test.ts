import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sealProblem } from "@/lib/communes/seal-image";

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type Image = {
  width?: number;
  height?: number;
  colour?: number;
  corner?: number[];
  trns?: number[];
};

/** A PNG of one colour throughout, its first pixel as given. */
function png({ width = 400, height = 400, colour = 6, corner = [0, 0, 0, 0], trns }: Image = {}) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colour, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + width * corner.length);
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  pixels.set(corner, 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(trns ? [chunk("tRNS", Buffer.from(trns))] : []),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("sealProblem", () => {
  test.each<[string, Uint8Array, RegExp | null]>([
    ["a transparent square", png(), null],
    ["a palette with a transparent corner", png({ colour: 3, corner: [1], trns: [255, 0] }), null],
    ["a little wider than high", png({ width: 440 }), null],
    ["a white ground", png({ corner: [255, 255, 255, 255] }), /trong suốt/],
    ["no transparency at all", png({ colour: 2, corner: [0, 0, 0] }), /trong suốt/],
    ["a palette whose corner shows", png({ colour: 3, corner: [0], trns: [255, 0] }), /trong suốt/],
    ["too small", png({ width: 200, height: 200 }), /300/],
    ["too large", png({ width: 3000, height: 3000 }), /2400/],
    ["a strip", png({ width: 900 }), /gần vuông/],
    ["a JPEG called .png", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), /không phải ảnh PNG/],
    ["cut off", png().subarray(0, 60), /đã hỏng/],
    ["nothing", new Uint8Array(), /không phải ảnh PNG/],
  ])("%s", (_, bytes, words) => {
    const problem = sealProblem(bytes);
    if (words === null) expect(problem).toBeNull();
    else expect(problem).toMatch(words);
  });

  test("a picture that swells when unpacked is not unpacked whole", () => {
    const bomb = png();
    const header = bomb.indexOf("IDAT");
    const swollen = chunk("IDAT", deflateSync(Buffer.alloc(80_000_000)));
    const image = Buffer.concat([
      bomb.subarray(0, header - 4),
      swollen,
      chunk("IEND", Buffer.alloc(0)),
    ]);
    expect(sealProblem(image)).toMatch(/trong suốt/);
  });
});
