-- Whoever signs in by the identity provider has no password here. Their name is the provider's id of them.
alter table account alter column password_hash drop not null;
