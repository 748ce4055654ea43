-- The key becomes (localpart, domain), and credentials leave the user table.
DROP VIEW account;
ALTER TABLE domain ADD COLUMN max_users INTEGER NOT NULL DEFAULT -1;
ALTER TABLE user RENAME TO user_1;
CREATE TABLE user (
    localpart TEXT NOT NULL,
    domain_name TEXT NOT NULL REFERENCES domain (name),
    quota_bytes INTEGER NOT NULL DEFAULT 1000000000,
    global_admin INTEGER NOT NULL DEFAULT 0,
    enabled INTEGER NOT NULL DEFAULT 1,
    comment TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (localpart, domain_name)
);
CREATE TABLE credential (
    localpart TEXT NOT NULL,
    domain_name TEXT NOT NULL,
    password TEXT NOT NULL,
    changed_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (localpart, domain_name),
    FOREIGN KEY (localpart, domain_name) REFERENCES user (localpart, domain_name) ON DELETE CASCADE
);
INSERT INTO user (localpart, domain_name, quota_bytes, global_admin, enabled, created_at)
    SELECT localpart, domain_name, quota_bytes, global_admin, enabled, created_at FROM user_1;
INSERT INTO credential (localpart, domain_name, password, changed_at)
    SELECT localpart, domain_name, password, created_at FROM user_1;
DROP TABLE user_1;
CREATE VIEW account AS
    SELECT localpart || '@' || domain_name AS email, localpart, domain_name, password, quota_bytes,
           global_admin, enabled
    FROM user JOIN credential USING (localpart, domain_name);
CREATE TRIGGER account_insert INSTEAD OF INSERT ON account BEGIN
    INSERT INTO user (localpart, domain_name, global_admin)
    VALUES (new.localpart, new.domain_name, new.global_admin);
    INSERT INTO credential (localpart, domain_name, password)
    VALUES (new.localpart, new.domain_name, new.password);
END;
CREATE TRIGGER account_update INSTEAD OF UPDATE ON account BEGIN
    UPDATE user SET global_admin = new.global_admin, enabled = new.enabled
    WHERE localpart = old.localpart AND domain_name = old.domain_name;
    UPDATE credential SET password = new.password, changed_at = CURRENT_TIMESTAMP
    WHERE localpart = old.localpart AND domain_name = old.domain_name AND password <> new.password;
END;
CREATE TRIGGER account_delete INSTEAD OF DELETE ON account BEGIN
    DELETE FROM user WHERE localpart = old.localpart AND domain_name = old.domain_name;
END;
