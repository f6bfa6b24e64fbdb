/** By clause: how the paper cites it. */
export type ClausePaths = ReadonlyMap<string, string>;

type ClauseLinkProps = { clauseId: string | null; paths: ClausePaths };

/** To the words of the paper that say so; nothing where the paper has no such clause. */
export function ClauseLink({ clauseId, paths }: ClauseLinkProps) {
  const path = clauseId === null ? undefined : paths.get(clauseId);
  if (path === undefined) return null;
  return (
    <a href={`#clause-${clauseId}`} className="whitespace-nowrap text-base">
      {path === "" ? "xem trong văn bản" : `mục ${path}`}
    </a>
  );
}
