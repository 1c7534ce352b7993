-- A second factor: the secret of an authenticator app (RFC 6238), and the last step of time at which one of its codes was
-- taken, so that none is taken twice. The secret stands as it is, like the words of a chat; both are to be encrypted at rest.
-- The number of the credentials rises when they are replaced and when the account is closed: what was signed in before is
-- signed out. An empty password hash is that of somebody who has no password yet.
alter table account add column totp_secret bytea;
alter table account add column last_step bigint not null default 0;
alter table account add column credentials integer not null default 0;
alter table account add constraint account_username_plain check (username !~ E'[\\x01-\\x1f]');

-- A link to choose a password and take over the secret, once. Of the link only a hash is kept.
create table invitation (
    account_id  uuid primary key references account on delete cascade,
    hash        bytea not null unique,
    totp_secret bytea not null,
    expires_at  timestamptz not null
);
