package nl.veiligthuis.platform.edition;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.web.Language;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads what an editor wrote about a municipality. See {@code docs/editions.md} for its fields.
 *
 * @param name of the file, for messages
 * @param municipality the name of the municipality it must be about
 */
record EditionFile(String name, String municipality) {

    /** Characters of a file. */
    static final int LARGEST = 64 * 1024;

    static final int MOST_PARTNERS = 50;

    private static final int LONGEST_INTRO = 400;
    private static final int LONGEST_WHAT = 300;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_URL = 200;
    private static final int MOST_IN_A_LIST = 25;

    private static final List<String> TAGS =
            Language.ALL.stream().map(Language::tag).toList();
    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d -]{1,18}\\d");
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");

    /** @throws EditionFault with the first thing that is wrong */
    LocalHelp read(String text) {
        if (text.length() > LARGEST) {
            throw new EditionFault(name + ": is larger than " + LARGEST / 1024 + " KiB");
        }
        Fields fields = Field.file(name, text).fields(List.of("municipality", "intro", "partners"));
        Field about = fields.need("municipality");
        if (!about.text(LONGEST_LINE).equals(municipality)) {
            throw about.wrong("must be " + municipality + ", as the name of the file says");
        }
        Words intro =
                fields.find("intro").map(field -> words(field, LONGEST_INTRO)).orElse(LocalHelp.NONE.intro());
        return new LocalHelp(
                intro,
                fields.need("partners").items(MOST_PARTNERS).stream()
                        .map(EditionFile::partner)
                        .toList());
    }

    private static Partner partner(Field field) {
        Fields fields = field.fields(List.of(
                "name", "what", "audience", "phone", "hours", "address", "url", "languages", "example", "checked"));
        return new Partner(
                fields.need("name").text(LONGEST_LINE),
                words(fields.need("what"), LONGEST_WHAT),
                fields.need("audience").items(MOST_IN_A_LIST).stream()
                        .map(EditionFile::audience)
                        .distinct()
                        .toList(),
                fields.find("phone").map(EditionFile::phone).orElse(""),
                fields.find("hours").map(EditionFile::hours),
                fields.find("address")
                        .map(address -> address.text(LONGEST_LINE))
                        .orElse(""),
                fields.find("url").map(EditionFile::url).orElse(""),
                fields.need("languages").items(MOST_IN_A_LIST).stream()
                        .map(EditionFile::language)
                        .distinct()
                        .toList(),
                fields.need("example").flag(),
                fields.need("checked").day());
    }

    private static Words words(Field field, int longest) {
        Fields written = field.fields(TAGS);
        written.need(Language.DUTCH.tag());
        Map<Language, String> words = new HashMap<>();
        for (Language language : Language.ALL) {
            written.find(language.tag()).ifPresent(text -> words.put(language, text.text(longest)));
        }
        return new Words(Map.copyOf(words));
    }

    private static Audience audience(Field field) {
        return Audience.of(field.text(LONGEST_LINE))
                .orElseThrow(() -> field.wrong("must be one of " + String.join(", ", Audience.WRITTEN)));
    }

    private static String phone(Field field) {
        String phone = field.text(LONGEST_LINE);
        if (!PHONE.matcher(phone).matches()) {
            throw field.wrong("must be a number such as 0800-2000");
        }
        return phone;
    }

    private static Hours hours(Field field) {
        if (field.node() instanceof ScalarNode) {
            if (!field.text(LONGEST_LINE).equals("always")) {
                throw field.wrong("must be always, or a list of days");
            }
            return Hours.ALWAYS;
        }
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        field.fields(DAYS)
                .byName()
                .forEach((day, spans) -> days.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), spans(spans)));
        if (days.isEmpty()) {
            throw field.wrong("must be always, or a list of days");
        }
        return new Hours(Map.copyOf(days));
    }

    private static List<Span> spans(Field field) {
        return Arrays.stream(field.text(LONGEST_LINE).split(","))
                .map(String::strip)
                .map(written -> Span.of(written).orElseThrow(() -> field.wrong("must be hours such as 09:00-17:00")))
                .toList();
    }

    private static String url(Field field) {
        String url = field.text(LONGEST_URL);
        if (!url.startsWith("https://")) {
            throw field.wrong("must begin with https://");
        }
        if (!leadsSomewhere(url)) {
            throw field.wrong("is no address of a site");
        }
        return url;
    }

    private static boolean leadsSomewhere(String url) {
        try {
            URI address = URI.create(url);
            return address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String language(Field field) {
        return Optional.of(field.text(LONGEST_LINE))
                .filter(tag -> TAG.matcher(tag).matches())
                .orElseThrow(() -> field.wrong("must be the tag of a language, such as nl"));
    }
}
