-- A ground of suspension is called as in the dated rule "nomination.suspension".
UPDATE suspension SET ground = 'investigation' WHERE ground = 'inspection';
