/** TCVN 5712:1993 VN3 ("ABC"), each letter by the Latin-1 character that has its code. */
const codes = `
  µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ
  Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị
  ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ
  ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ
  ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư`;

const letters = new Map(
  codes
    .trim()
    .split(/[ \n]+/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Text typed in TCVN3 and read as Latin-1 (or as Word's private-use form of it), in Unicode. */
export function tcvn3ToUnicode(text: string): string {
  return text.replace(/[\u0080-\u00ff\uf080-\uf0ff]/g, (character) => {
    const code = String.fromCharCode(character.charCodeAt(0) & 0xff);
    return letters.get(code) ?? character;
  });
}
