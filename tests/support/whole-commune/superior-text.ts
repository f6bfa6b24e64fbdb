/** A plan of the province about what is named. */
export const superiorText = (mark: string) => `ỦY BAN NHÂN DÂN
TỈNH THỬ
Số: 213/KH-UBND
Thử, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Triển khai phong trào thi đua cho ${mark}

I. MỤC ĐÍCH
1. Nâng cao đời sống Nhân dân.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Người Thử
`;
