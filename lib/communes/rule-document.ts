const kinds =
  /(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Quy ước|Hướng dẫn|Kế hoạch)(?![\p{L}])/u;

/** The paper that a legal basis names first: "Điều 84 khoản 2 Luật Thi đua, khen thưởng; …" is of that law. */
export function documentOf(legalBasis: string): string {
  const [first = ""] = legalBasis.split(/[;:]/u);
  const at = first.search(kinds);
  return (at < 0 ? first : first.slice(at)).replace(/\s+(?:ngày|năm)\s+\d.*$/u, "").trim();
}
