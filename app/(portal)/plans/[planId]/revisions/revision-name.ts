type Revision = { version: number | null; basedOnVersion: number | null; name: string | null };

/** "Bản 3"; what was set aside is named by the version its writer had before them. */
export function revisionName({ version, basedOnVersion, name }: Revision): string {
  if (name) return name;
  return version === null ? `Bản để riêng, soạn trên bản ${basedOnVersion}` : `Bản ${version}`;
}
