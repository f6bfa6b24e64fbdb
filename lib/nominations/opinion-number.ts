/** "YK 3/2026": what somebody of the public who gave an opinion quotes later. */
export function opinionNumber({ year, number }: { year: number; number: number }): string {
  return `YK ${number}/${year}`;
}
