/** The smallest OLE compound file that has the named streams, all of them empty. */
export function compoundFile(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let at = 80; at < 512; at += 4) view.setUint32(at, 0xffffffff, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, 0xfffffffe, true);
  for (const [index, name] of ["Root Entry", ...names].entries()) {
    const at = 1024 + index * 128;
    for (const [place, character] of [...name].entries()) {
      view.setUint16(at + place * 2, character.charCodeAt(0), true);
    }
    view.setUint16(at + 64, name.length * 2 + 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
    view.setUint32(at + 68, 0xffffffff, true);
    view.setUint32(at + 72, index > 0 && index < names.length ? index + 1 : 0xffffffff, true);
    view.setUint32(at + 76, index === 0 ? 1 : 0xffffffff, true);
    view.setUint32(at + 116, 0xfffffffe, true);
  }
  return bytes;
}
