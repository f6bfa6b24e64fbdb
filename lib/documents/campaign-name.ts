const heading =
  /^(?:kế hoạch\s+)?(?:(?:về việc|về)\s+)?(?:(?:phát động|triển khai|tổ chức|thực hiện|hưởng ứng)\s+)*/iu;

/**
 * What a campaign is called inside a sentence; its own title is that of the plan that launched it: "Phát động phong
 * trào thi đua “…”" → "phong trào thi đua “…”", "Thi đua làm đường bản" → "phong trào thi đua làm đường bản".
 */
export function campaignName(title: string): string {
  const words = title.trim().replace(/[.;,\s]+$/u, "");
  const name = words.replace(heading, "");
  if (/^(?:phong trào|đợt|cuộc)(?!\p{L})/iu.test(name)) return lowerFirst(name);
  if (/^thi đua(?!\p{L})/iu.test(name)) return `phong trào ${lowerFirst(name)}`;
  return /^“.*”/u.test(words) ? `phong trào thi đua ${words}` : `phong trào thi đua “${words}”`;
}

const lowerFirst = (words: string) => words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);
