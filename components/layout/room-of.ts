export type Room = {
  href: string;
  /** Addresses elsewhere that are entered from this room. A "*" stands for any one part of an address. */
  also?: readonly string[];
  rooms?: readonly Room[];
};

/** The room an address is in: the one that names most of it, so that a page may belong to another room than its parent. */
export function roomOf<Of extends Room>(pathname: string, rooms: readonly Of[]): Of | undefined {
  const parts = partsOf(pathname);
  const named = rooms.map((room) => ({ room, length: lengthIn(parts, room) }));
  return named.reduce<{ room?: Of; length: number }>(
    (best, each) => (each.length > best.length ? each : best),
    { length: 0 },
  ).room;
}

/** How many parts of the address the room names; 0 where it is not in it. */
function lengthIn(parts: readonly string[], { href, also = [], rooms = [] }: Room): number {
  const own = [href, ...also].map((pattern) => {
    const asked = partsOf(pattern);
    return asked.every((part, at) => (part === "*" ? at < parts.length : part === parts[at]))
      ? asked.length
      : 0;
  });
  return Math.max(...own, ...rooms.map((room) => lengthIn(parts, room)));
}

const partsOf = (address: string) => address.split("/").filter(Boolean);
