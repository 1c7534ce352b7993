-- About whom the signals are that a visitor took along from a self-check. Null beside signals: that was not said.
alter table conversation
    add column signals_about text check (signals_about in ('MYSELF', 'SOMEONE', 'OWN_BEHAVIOUR', 'CLIENT')),
    add check (signals_about is null or signals is not null);
