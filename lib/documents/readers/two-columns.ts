/** Two columns on one line: a gap of tabs or spaces before what begins the right column of a header or signature. */
const rightColumn =
  /^(.*?\S)(?:\t[\t ]*| {3,})((?:CỘNG\s*H|Độc lập|TM\.|KT\.|TL\.|TUQ\.|Q\.\s|(?:PHÓ )?CHỦ TỊCH|\p{Lu}[^\t]*,\s*ngày).*)$/u;

/** "- Lưu: VT.          Nguyễn Văn A": below "Nơi nhận:" any gap parts a recipient from the signature. */
const besideRecipient = /^(\s*(?:[-–•*+]\s*)?\S.*?\S)(?:\t[\t ]*| {4,})(\S.*)$/u;

/** The words of the left and the right column of a line of plain text, or null for a line of one column. */
export function splitColumns(line: string, isBelowRecipients: boolean): [string, string] | null {
  const columns = rightColumn.exec(line) ?? (isBelowRecipients ? besideRecipient.exec(line) : null);
  return columns?.[1] && columns[2] ? [columns[1], columns[2]] : null;
}
