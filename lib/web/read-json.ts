/**
 * The JSON of a request whatever it is labelled as (a closing page can only send text); undefined when it is none, or
 * too large.
 */
export async function readJson(request: Request, largest: number): Promise<unknown> {
  const bytes = await readBytes(request, largest);
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Stops reading as soon as there is too much: a length said beforehand need not be true. */
async function readBytes({ body }: Request, largest: number): Promise<Uint8Array | null> {
  if (!body) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > largest) return null;
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
