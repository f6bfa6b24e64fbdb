import { createServer } from "node:net";
import { HouseError } from "./step.mjs";

const tries = 100;

/** Whether a port can be listened on. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from the wanted one upwards. */
export async function freePortFrom(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + tries; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new HouseError(
    `Các cổng từ ${wanted} đến ${wanted + tries - 1} đều đang bận; hãy đặt PORT khác.`,
  );
}
