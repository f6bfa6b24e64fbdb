/** Changes come in pairs: what is published replaces something. */
const debounceMs = 250;
const mostPages = 12;

/** Asks this server for a commune's pages after they have changed, so that the first reader finds them made. */
export class Warmer {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  wants(commune: string): void {
    if (commune === "" || commune === "*") return;
    clearTimeout(this.timers.get(commune));
    const timer = setTimeout(() => {
      this.timers.delete(commune);
      void this.warm(commune);
    }, debounceMs);
    this.timers.set(commune, timer.unref());
  }

  end(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private async warm(commune: string): Promise<void> {
    const home = await this.pageAt(`/${commune}`);
    const list = await this.pageAt(`/${commune}/phong-trao`);
    for (const path of campaignPaths(commune, home + list).slice(0, mostPages)) {
      await this.pageAt(path);
    }
  }

  private async pageAt(path: string): Promise<string> {
    try {
      return await (
        await fetch(this.origin + path, { signal: AbortSignal.timeout(10_000) })
      ).text();
    } catch {
      // The first reader makes it.
      return "";
    }
  }
}

/** The pages of campaigns that a page links to, in its order. */
export function campaignPaths(commune: string, html: string): string[] {
  const found = html.matchAll(new RegExp(`href="(/${commune}/phong-trao/[a-z0-9-]+)"`, "g"));
  return [...new Set([...found].map(([, path = ""]) => path))];
}
