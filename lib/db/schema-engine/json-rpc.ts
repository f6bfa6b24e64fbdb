import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import type { Engine } from "./engine.ts";

const requestSchema = z.object({ id: z.number(), method: z.string(), params: z.unknown() });
const engineErrorSchema = z.object({
  message: z.string(),
  code: z.string().nullish(),
  meta: z.record(z.string(), z.unknown()).nullish(),
});

// What the native engine answers a known failure with; Prisma's command line looks for it.
const knownError = 4466;
const printRequestId = 1_000_000_000;

/** Answers Prisma's requests, one line of JSON each, until its end of the pipe closes. */
export async function serve(engine: Engine, input: Readable, output: Writable): Promise<void> {
  const send = (message: object) =>
    output.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

  for await (const line of createInterface({ input })) {
    const request = requestSchema.safeParse(JSON.parse(line));
    // What has no method is Prisma's answer to our own "print" request.
    if (!request.success) continue;
    const { id, method, params } = request.data;
    try {
      const result = await call(engine, method, params);
      if (method === "diff") printDiff(result, send);
      send({ id, result: result ?? null });
    } catch (error) {
      send({ id, error: { code: knownError, message: "error", data: failure(error) } });
    }
  }
}

async function call(engine: Engine, method: string, params: unknown): Promise<unknown> {
  const run: unknown = Reflect.get(engine, method);
  if (typeof run !== "function") throw new Error(`The schema engine has no method ${method}.`);
  return run.call(engine, params);
}

/** The native engine prints a diff by asking the command line to; the WASM one hands it back. */
function printDiff(result: unknown, send: (message: object) => void) {
  const printed = z.object({ stdout: z.string().min(1) }).safeParse(result);
  if (!printed.success) return;
  send({ id: printRequestId, method: "print", params: { content: printed.data.stdout } });
}

function failure(error: unknown) {
  const known = engineErrorSchema.safeParse(error);
  if (!known.success)
    return { is_panic: false, message: String(error), meta: {}, error_code: null };
  const { message, meta, code } = known.data;
  return { is_panic: false, message, meta: meta ?? {}, error_code: code ?? null };
}
