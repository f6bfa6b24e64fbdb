import { deflateSync } from "node:zlib";

/** A picture that may be a seal: 300 × 300 points, wholly transparent. */
export function sealPicture(): Uint8Array<ArrayBuffer> {
  const part = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, "latin1");
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 1, 44, 0, 0, 1, 44, 8, 6, 0, 0, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      part("IHDR", header),
      part("IDAT", deflateSync(Buffer.alloc(300 * 1201))),
      part("IEND", Buffer.alloc(0)),
    ]),
  );
}
