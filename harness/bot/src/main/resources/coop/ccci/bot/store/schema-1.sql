-- Moments are microseconds since 1970. Names of repositories and people in keys are in lower case.

-- One row, whose counter gives every place and version. Whoever draws holds all others off until it commits.
CREATE TABLE ticket (drawn BIGINT NOT NULL);
INSERT INTO ticket (drawn) VALUES (0);

CREATE TABLE inbox_seen (
  repo TEXT NOT NULL,
  comment BIGINT NOT NULL,
  how TEXT,
  PRIMARY KEY (repo, comment)
);

CREATE TABLE inbox_open (
  repo TEXT NOT NULL,
  comment BIGINT NOT NULL,
  pull TEXT NOT NULL,
  repo_name TEXT NOT NULL,
  number INTEGER NOT NULL,
  author TEXT NOT NULL,
  body TEXT NOT NULL,
  created BIGINT NOT NULL,
  head TEXT,
  due BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  why TEXT,
  claimed_by TEXT,
  claimed_until BIGINT NOT NULL,
  PRIMARY KEY (repo, comment)
);
CREATE INDEX inbox_open_pull ON inbox_open (pull, created, comment);
CREATE INDEX inbox_open_age ON inbox_open (created, comment);

CREATE TABLE inbox_refused (
  pull TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (pull, person)
);

CREATE TABLE inbox_polled (
  repo TEXT PRIMARY KEY,
  until BIGINT NOT NULL
);

CREATE TABLE queue_asked (
  id TEXT PRIMARY KEY,
  repo TEXT NOT NULL,
  comment BIGINT NOT NULL,
  attempt INTEGER NOT NULL,
  UNIQUE (repo, comment, attempt)
);

CREATE TABLE queue_job (
  id TEXT PRIMARY KEY,
  pull TEXT NOT NULL,
  recipe TEXT NOT NULL,
  repo_name TEXT NOT NULL,
  number INTEGER NOT NULL,
  head TEXT NOT NULL,
  source TEXT NOT NULL,
  target_branch TEXT NOT NULL,
  asker TEXT NOT NULL,
  comment BIGINT NOT NULL,
  asked BIGINT NOT NULL,
  attempt INTEGER NOT NULL,
  state TEXT NOT NULL,
  place BIGINT NOT NULL,
  drawn BIGINT NOT NULL,
  host TEXT,
  build TEXT,
  since BIGINT NOT NULL,
  started BIGINT,
  bot TEXT
);
CREATE INDEX queue_job_state ON queue_job (state, since);
CREATE INDEX queue_job_pull ON queue_job (pull, drawn);
CREATE INDEX queue_job_recipe ON queue_job (recipe, state, since);

CREATE TABLE queue_recipe (
  recipe TEXT PRIMARY KEY,
  last_turn BIGINT NOT NULL
);

CREATE TABLE outbox_message (
  place TEXT PRIMARY KEY,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  repo_name TEXT NOT NULL,
  number INTEGER NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  context TEXT,
  state TEXT,
  target TEXT,
  due BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  why TEXT,
  given_up INTEGER NOT NULL,
  claimed_by TEXT,
  claimed_until BIGINT NOT NULL,
  claimed_version BIGINT NOT NULL
);
CREATE INDEX outbox_message_due ON outbox_message (given_up, due, version);

CREATE TABLE roster_bot (
  name TEXT PRIMARY KEY,
  until BIGINT NOT NULL
);
