CREATE TABLE domain (
    name TEXT PRIMARY KEY,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE user (
    email TEXT PRIMARY KEY,
    localpart TEXT NOT NULL,
    domain_name TEXT NOT NULL REFERENCES domain (name),
    password TEXT NOT NULL,
    quota_bytes INTEGER NOT NULL DEFAULT 1000000000,
    global_admin INTEGER NOT NULL DEFAULT 0,
    enabled INTEGER NOT NULL DEFAULT 1,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
-- What programs read and write; the tables below it belong to the schema's version.
CREATE VIEW account AS
    SELECT email, localpart, domain_name, password, quota_bytes, global_admin, enabled FROM user;
CREATE TRIGGER account_insert INSTEAD OF INSERT ON account BEGIN
    INSERT INTO user (email, localpart, domain_name, password, global_admin)
    VALUES (new.email, new.localpart, new.domain_name, new.password, new.global_admin);
END;
CREATE TRIGGER account_update INSTEAD OF UPDATE ON account BEGIN
    UPDATE user SET password = new.password, global_admin = new.global_admin, enabled = new.enabled
    WHERE email = old.email;
END;
CREATE TRIGGER account_delete INSTEAD OF DELETE ON account BEGIN
    DELETE FROM user WHERE email = old.email;
END;
