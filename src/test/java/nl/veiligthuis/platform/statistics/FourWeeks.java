package nl.veiligthuis.platform.statistics;

import nl.veiligthuis.platform.journeys.Sql;

/** Four weeks of chats as they might be counted, the same at every run: busy evenings, quiet nights, large and small regions. */
final class FourWeeks {

    private static final String DRAW = "mod(abs(hashtext(concat(%s, day, hour, region))), 100)";

    private static final String ASKED =
            """
            insert into tally (day, hour, region, language, audience, measure, value, number)
            select day, hour, region,
                case when %1$s < 84 then 'nl' when %1$s < 96 then 'en' else 'ar' end,
                case when %2$s < 45 then 'MYSELF' when %2$s < 70 then 'BYSTANDER' when %2$s < 90 then 'PROFESSIONAL' else '' end,
                'ASKED', '', 1 + mod(weight, 3)
            from (select current_date - days as day from generate_series(0, 27) as days) as date
                cross join generate_series(0, 23) as hour
                cross join (
                    select case code when 16 then '' else 'VT' || lpad(cast(code as text), 2, '0') end as region,
                        1 + mod(code * 7, 11) as weight
                    from generate_series(1, 26) as code) as region
            where %3$s < weight * case when hour between 0 and 6 then 0.4 when hour between 18 and 23 then 3 else 1.6 end
            """.formatted(DRAW.formatted("'l'"), DRAW.formatted("'a'"), DRAW.formatted("'n'"));

    private static final String MEASURED =
            """
            insert into tally (day, hour, region, language, audience, measure, value, number)
            select day, hour, region, language, audience, measured.measure, measured.value, number
            from tally cross join lateral (values
                ('WAITED', (array['15','30','60','90','120','180','300','420','900'])[1 + mod(%2$s, 6 + hour / 8)], true),
                ('ABANDONED', (array['30','60','120','180','300','600'])[1 + mod(%2$s, 6)], false),
                ('LASTED', (array['120','300','600','900','1200','1500','1800','2700','3600'])[1 + mod(%3$s, 9)], true),
                ('OUTCOME', (array['ADVICE','ADVICE','ADVICE','REFERRED','REFERRED','REPORT','OTHER_HELP','VISITOR_LEFT','',
                    'EMERGENCY','NO_ANSWER'])[1 + mod(%1$s, 11)], true)) as measured (measure, value, taken)
            where tally.measure = 'ASKED' and taken = (%1$s < 88)
            """.formatted(DRAW.formatted("'t'"), DRAW.formatted("'w'"), DRAW.formatted("'d'"));

    private FourWeeks() {}

    static void counted(Sql sql) {
        sql.change("delete from tally");
        sql.change("delete from rating");
        sql.change(ASKED);
        sql.change(MEASURED);
        sql.change("insert into rating (day, answer, number) values (current_date, 'YES', 212),"
                + " (current_date, 'SOMEWHAT', 61), (current_date, 'NO', 18)");
    }
}
