-- Examples, for development and tests alone: nobody of these exists. The password of each is "voorbeeld-adviseur".
insert into account (id, username, password_hash, roles, region_code, display_name, language)
select cast('00000000-0000-4000-8000-' || lpad(number, 12, '0') as uuid), username,
    '$2a$11$JM0FizIXVaVDQgvt/KXEmek.dBzqT1bLLm12SknS7gvdvxpEmbZRy', roles, region, shown, language
from (values
    ('1', 'voorbeeld-1', 'adviser', null, 'Voorbeeld Een', 'nl'),
    ('2', 'voorbeeld-2', 'adviser', null, 'Example Two', 'en'),
    ('3', 'voorbeeld-3', 'adviser', null, 'مثال ثلاثة', 'ar'),
    ('4', 'voorbeeld-4', 'adviser', 'VT20', 'Voorbeeld Vier', 'nl'),
    ('5', 'voorbeeld-5', 'adviser', 'VT01', 'Voorbeeld Vijf', 'nl'),
    ('11', 'voorbeeld-coordinator', 'coordinator,adviser', 'VT20', 'Voorbeeld Coördinator', 'nl'),
    ('12', 'voorbeeld-landelijk', 'national-coordinator', null, 'Voorbeeld Landelijk', 'nl'),
    ('13', 'voorbeeld-redactie', 'editor', null, 'Voorbeeld Redactie', 'nl'),
    ('14', 'voorbeeld-controle', 'auditor', null, 'Voorbeeld Controle', 'nl'),
    ('15', 'voorbeeld-beheer', 'administrator', null, 'Voorbeeld Beheer', 'nl'),
    ('16', 'voorbeeld-coordinator-2', 'coordinator', 'VT01', 'Voorbeeld Coördinator Twee', 'nl')
) as example (number, username, roles, region, shown, language)
on conflict do nothing;

-- What those of the whole country chose last: the national pool, in every language.
insert into duty (adviser_id, lease_until, languages)
select id, clock_timestamp() - interval '1 day', '{nl,en,ar}' from account
where username like 'voorbeeld-%' and roles = 'adviser' and region_code is null
on conflict do nothing;
