-- Examples, for development and tests alone: nobody of these exists. The password of each is "voorbeeld-adviseur".
insert into adviser (id, username, password_hash, role, display_name, language) values
    ('00000000-0000-4000-8000-000000000001', 'voorbeeld-1', '$2a$11$JM0FizIXVaVDQgvt/KXEmek.dBzqT1bLLm12SknS7gvdvxpEmbZRy', 'adviser', 'Voorbeeld Een', 'nl'),
    ('00000000-0000-4000-8000-000000000002', 'voorbeeld-2', '$2a$11$JM0FizIXVaVDQgvt/KXEmek.dBzqT1bLLm12SknS7gvdvxpEmbZRy', 'adviser', 'Example Two', 'en'),
    ('00000000-0000-4000-8000-000000000003', 'voorbeeld-3', '$2a$11$JM0FizIXVaVDQgvt/KXEmek.dBzqT1bLLm12SknS7gvdvxpEmbZRy', 'adviser', 'مثال ثلاثة', 'ar')
on conflict do nothing;

-- What they chose last: the national pool, in every language.
insert into duty (adviser_id, lease_until, languages)
select id, clock_timestamp() - interval '1 day', '{nl,en,ar}' from adviser where username like 'voorbeeld-%'
on conflict do nothing;
