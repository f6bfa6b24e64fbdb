-- Who was there when a session and each of its rounds opened: members come late and leave early.

ALTER TABLE "attendance" ADD COLUMN "at_opening" BOOLEAN;

UPDATE attendance SET at_opening = is_present
FROM council_session s
WHERE s.commune_id = attendance.commune_id AND s.id = attendance.session_id AND s.opened_at IS NOT NULL;

ALTER TABLE "ballot_round" ADD COLUMN "present" INTEGER;

UPDATE ballot_round SET present = (
  SELECT count(*) FROM attendance a
  WHERE a.commune_id = ballot_round.commune_id AND a.session_id = ballot_round.session_id AND a.is_present
);

ALTER TABLE "ballot_round" ALTER COLUMN "present" SET NOT NULL,
  ADD CONSTRAINT ballot_round_present CHECK (present >= 0);
