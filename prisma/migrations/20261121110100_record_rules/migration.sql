-- What the schema language cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Text that must have a certain form ------------------------------------------------------------------------------

ALTER TABLE commune
  ADD CONSTRAINT commune_code_form CHECK (code ~ '^[0-9]{5}$'),
  ADD CONSTRAINT commune_province_code_form CHECK (province_code ~ '^[0-9]{2}$'),
  ADD CONSTRAINT commune_slug_form CHECK (slug ~ '^(xa|phuong|dac-khu)(-[a-z0-9]+)+$');

ALTER TABLE "user"
  ADD CONSTRAINT user_name_form CHECK (user_name = lower(user_name) AND user_name !~ '[\s@]' AND user_name <> ''),
  ADD CONSTRAINT user_email_form CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+$'),
  ADD CONSTRAINT user_can_be_named CHECK (user_name IS NOT NULL OR email IS NOT NULL);

ALTER TABLE campaign ADD CONSTRAINT campaign_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE membership ADD CONSTRAINT membership_has_role CHECK (cardinality(roles) > 0);

-- Days in order ---------------------------------------------------------------------------------------------------

ALTER TABLE unit
  ADD CONSTRAINT unit_days CHECK (valid_from <= valid_to),
  ADD CONSTRAINT unit_not_its_own CHECK (parent_id <> id AND successor_id <> id),
  ADD CONSTRAINT unit_succeeded_when_ended CHECK (successor_id IS NULL OR valid_to IS NOT NULL);
ALTER TABLE membership ADD CONSTRAINT membership_days CHECK (valid_from <= valid_to);
ALTER TABLE campaign ADD CONSTRAINT campaign_days CHECK (starts_on <= ends_on);
ALTER TABLE session ADD CONSTRAINT session_times CHECK (created_at <= last_seen_at AND created_at < expires_at);

-- One value of a rule on any one day, for the nation and for each commune (DOMAIN §12).
ALTER TABLE rule
  ADD CONSTRAINT rule_days CHECK (valid_from <= valid_to),
  ADD CONSTRAINT rule_one_at_a_time EXCLUDE USING gist (
    key WITH =,
    coalesce(commune_id, '00000000-0000-0000-0000-000000000000') WITH =,
    daterange(valid_from, valid_to, '[]') WITH &&
  );

-- Records ---------------------------------------------------------------------------------------------------------

ALTER TABLE plan
  ADD CONSTRAINT plan_not_its_own CHECK (replaces_id <> id),
  ADD CONSTRAINT plan_frozen_when_issued CHECK (
    (state IN ('ISSUED', 'PUBLISHED', 'REPLACED')) = (frozen_document_id IS NOT NULL)
  ),
  ADD CONSTRAINT plan_returned_with_reason CHECK (state <> 'RETURNED' OR moved_note IS NOT NULL);

ALTER TABLE plan_revision
  ADD CONSTRAINT plan_revision_follows CHECK (based_on_version < version),
  ADD CONSTRAINT plan_revision_set_aside_from CHECK (version IS NOT NULL OR based_on_version IS NOT NULL);

ALTER TABLE attachment
  ADD CONSTRAINT attachment_size CHECK (size = octet_length(content) AND size BETWEEN 1 AND 20 * 1024 * 1024),
  ADD CONSTRAINT attachment_sha256 CHECK (sha256 = encode(sha256(content), 'hex'));

ALTER TABLE frozen_document
  ADD CONSTRAINT frozen_document_number CHECK (number > 0),
  ADD CONSTRAINT frozen_document_year CHECK (year = extract(year FROM issued_on)),
  ADD CONSTRAINT frozen_document_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT frozen_document_not_its_own CHECK (replaces_id <> id);

-- Written once ----------------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER frozen_document_written_once
  BEFORE UPDATE OR DELETE ON frozen_document FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER frozen_document_not_emptied
  BEFORE TRUNCATE ON frozen_document FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_written_once
  BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_not_emptied
  BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The audit chain -------------------------------------------------------------------------------------------------

-- SHA-256 over everything a line says and the hash before it; jsonb prints its keys in one order only.
CREATE FUNCTION audit_event_hash(event audit_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    event.previous_hash, event.commune_id, event.sequence, event.membership_id, event.action,
    event.subject_type, event.subject_id, event.data, to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')
  )::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  -- One writer at a time for each commune, until it commits: the next line must know this one.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit_event ' || NEW.commune_id, 0));
  SELECT sequence, hash INTO last FROM audit_event
    WHERE commune_id = NEW.commune_id ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.hash := audit_event_hash(NEW);
  RETURN NEW;
END
$$;

CREATE TRIGGER audit_event_chained
  BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION chain_audit_event();
