/** "Ông Lò Văn Thử" */
export function nameOf({ honorific, name }: { honorific: string; name: string }): string {
  return [honorific, name].filter(Boolean).join(" ");
}
