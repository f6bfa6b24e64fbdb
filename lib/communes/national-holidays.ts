type NationalHoliday = { date: string; name: string; isVerified: boolean };

const newYear = "Tết Dương lịch";
const lunarNewYear = "Tết Âm lịch";
const ancestors = "Giỗ Tổ Hùng Vương";
const victory = "Ngày Chiến thắng";
const labour = "Ngày Quốc tế Lao động";
const nationalDay = "Quốc khánh";

/**
 * Paid holidays of Điều 112 Bộ luật Lao động 2019. Days of the solar calendar are certain; those of the lunar
 * calendar are computed and, with the choice of days around Tết and Quốc khánh, stand unconfirmed until the
 * yearly notice is entered.
 */
export const nationalHolidays: readonly NationalHoliday[] = [
  { date: "2026-01-01", name: newYear, isVerified: true },
  { date: "2026-02-16", name: lunarNewYear, isVerified: false },
  { date: "2026-02-17", name: lunarNewYear, isVerified: false },
  { date: "2026-02-18", name: lunarNewYear, isVerified: false },
  { date: "2026-02-19", name: lunarNewYear, isVerified: false },
  { date: "2026-02-20", name: lunarNewYear, isVerified: false },
  { date: "2026-04-26", name: ancestors, isVerified: false },
  { date: "2026-04-30", name: victory, isVerified: true },
  { date: "2026-05-01", name: labour, isVerified: true },
  { date: "2026-09-01", name: nationalDay, isVerified: false },
  { date: "2026-09-02", name: nationalDay, isVerified: true },
  { date: "2027-01-01", name: newYear, isVerified: true },
  { date: "2027-02-05", name: lunarNewYear, isVerified: false },
  { date: "2027-02-06", name: lunarNewYear, isVerified: false },
  { date: "2027-02-07", name: lunarNewYear, isVerified: false },
  { date: "2027-02-08", name: lunarNewYear, isVerified: false },
  { date: "2027-02-09", name: lunarNewYear, isVerified: false },
  { date: "2027-04-16", name: ancestors, isVerified: false },
  { date: "2027-04-30", name: victory, isVerified: true },
  { date: "2027-05-01", name: labour, isVerified: true },
  { date: "2027-09-02", name: nationalDay, isVerified: true },
  { date: "2027-09-03", name: nationalDay, isVerified: false },
];
