// The first that fits: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari.
const browsers: [RegExp, string][] = [
  [/Edg/, "Edge"],
  [/OPR/, "Opera"],
  [/coc_coc/, "Cốc Cốc"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];
const systems: [RegExp, string][] = [
  [/Android/, "điện thoại Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "máy tính Windows"],
  [/Mac OS X/, "máy tính Mac"],
  [/Linux/, "máy tính Linux"],
];

/** A User-Agent header in the words of the person who owns the device: "Chrome trên điện thoại Android". */
export function agentName(agent: string): string {
  const browser = browsers.find(([pattern]) => pattern.test(agent))?.[1] ?? "Trình duyệt khác";
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  return system ? `${browser} trên ${system}` : browser;
}
