package nl.veiligthuis.platform.roster;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligthuis.platform.web.DutchTime;

/** Gaps and the wait to expect, in somebody's language. */
final class CoverageWords {

    /** Gaps that are told; who has more has another way to begin. */
    private static final int TOLD = 50;

    private final Words words;
    private final Holidays holidays;
    private final String region;

    CoverageWords(Words words, Holidays holidays, String region) {
        this.words = words;
        this.holidays = holidays;
        this.region = region;
    }

    List<CoveragePage.GapLine> gaps(List<Coverage.Gap> gaps) {
        return gaps.stream().limit(TOLD).map(this::gap).toList();
    }

    int more(List<Coverage.Gap> gaps) {
        return Math.max(0, gaps.size() - TOLD);
    }

    CoveragePage.Outlook outlook(Forecast forecast, List<Forecast.Hour> hours) {
        if (!forecast.known()) {
            return new CoveragePage.Outlook(false, List.of(), List.of());
        }
        List<String> assumptions = new ArrayList<>();
        assumptions.add(words.ahead().assumed_arrivals(forecast.weeks()));
        assumptions.add(words.ahead().assumed_chats(forecast.chats()));
        forecast.service()
                .handling()
                .ifPresent(time -> assumptions.add(words.ahead().assumed_handling(words.lasting(time))));
        assumptions.add(forecast.service()
                .patience()
                .map(time -> words.ahead().assumed_patience(words.lasting(time)))
                .orElse(words.ahead().assumed_endless()));
        assumptions.add(words.ahead().assumed_own());
        return new CoveragePage.Outlook(
                true, assumptions, hours.stream().map(this::hour).toList());
    }

    private CoveragePage.GapLine gap(Coverage.Gap gap) {
        DayHead head = DayHead.of(gap.span().start().atZone(DutchTime.ZONE).toLocalDate(), holidays, region, words);
        return new CoveragePage.GapLine(
                words.moment(gap.span().start()),
                words.moment(gap.span().end()),
                gap.level() == Coverage.Level.NOBODY,
                words.languages(gap.languages()),
                words.audiences(gap.audiences()),
                head.holiday());
    }

    private CoveragePage.HourLine hour(Forecast.Hour hour) {
        NumberFormat number = NumberFormat.getNumberInstance(words.locale());
        number.setMaximumFractionDigits(1);
        Optional<Erlang> told = hour.told();
        return new CoveragePage.HourLine(
                words.moment(hour.start().toInstant()),
                hour.perHour().map(number::format).orElse(words.ahead().too_few()),
                hour.advisers(),
                told.map(erlang -> percent(erlang.waiting())).orElse(""),
                told.map(this::lasting).orElse(""),
                told.map(erlang -> percent(erlang.leaving())).orElse(""));
    }

    private String lasting(Erlang told) {
        return Double.isInfinite(told.seconds())
                ? words.ahead().queue_grows()
                : words.lasting(Duration.ofSeconds(Math.round(told.seconds())));
    }

    private String percent(double share) {
        return NumberFormat.getPercentInstance(words.locale()).format(share);
    }
}
