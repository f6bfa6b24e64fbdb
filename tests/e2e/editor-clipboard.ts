// What Word and a PDF reader put on the clipboard, as these programs write it; the words are invented.

const listItem = (list: string, level: number, label: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 0.5}in;mso-add-space:auto;text-indent:-.25in;mso-list:${list} level${level} lfo1'><![if !supportLists]><span lang=VI style='font-family:"Times New Roman",serif;mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI style='font-size:14.0pt;line-height:107%'>${words}<o:p></o:p></span></p>`;

const head = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- @list l0:level1 {mso-level-tab-stop:none;} p.MsoListParagraph {margin:0in;} --></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->`;
const foot = "<!--EndFragment--></body></html>";

/** Numbered paragraphs of Word, with bold words, a script and a picture that must not come along. */
export const fromWordLists = [
  head,
  listItem("l0", 1, "1.", "<b>Giao chỉ tiêu</b>\r\ncho từng xóm"),
  listItem("l0", 2, "a)", "Xóm có dưới 50 hộ: <i>một ngõ</i>;"),
  listItem("l0", 2, "b)", "Xóm có từ 50 hộ trở lên: <b>hai\r\nngõ</b>."),
  listItem("l0", 1, "2.", "Chấm điểm vào cuối quý"),
  listItem(
    "l1",
    2,
    "<span style='font-family:Symbol'>·</span>",
    'Tổ chấm điểm có đại diện các hộ;<img src="x" onerror="alert(1)"><script>alert(1)</script>',
  ),
  foot,
].join("\r\n");

/** A table with merged cells, then a real list. */
export const fromWordTable = `${head}
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <thead><tr style='height:18.4pt'><td rowspan=2 style='border:solid windowtext 1.0pt'><p class=MsoNormal align=center><b>Xóm<o:p></o:p></b></p></td>
 <td colspan=2><p class=MsoNormal align=center><b>Chỉ tiêu<o:p></o:p></b></p></td></tr>
 <tr><td><p class=MsoNormal><b>Ngõ</b></p></td><td><p class=MsoNormal><b>Hộ</b></p></td></tr></thead>
 <tr><td><p class=MsoNormal>Xóm Trong</p></td><td><p class=MsoNormal>2</p></td><td><p class=MsoNormal>64</p></td></tr>
</table>
<ul style='margin-top:0in' type=disc><li class=MsoNormal style='mso-list:l2 level1 lfo3'>Đăng ký trước ngày 10;</li>
<li class=MsoNormal>Báo cáo trước ngày 25.</li></ul>${foot}`;

/** Lines as they stand on the page of a PDF. */
export const fromPdf = `1. Các xóm họp dân, bàn và thống nhất
việc dọn ngõ, chọn ngày làm chung
trong tuần, phân công từng hộ mang
dụng cụ và ghi vào sổ của xóm để
theo dõi.
2. Ban công tác Mặt trận xóm vận động
các hộ chưa tham gia, báo cáo kết quả
hằng tháng về Ủy ban nhân dân xã để
tổng hợp và biểu dương kịp thời.`;
