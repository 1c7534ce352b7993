package nl.veiligthuis.platform.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.LiveDuty;
import nl.veiligthuis.platform.routing.Need;
import nl.veiligthuis.platform.web.Language;

/** Makes what is shown of what {@link BoardRows} read. */
@ApplicationScoped
class Shown {

    private final Regions regions;
    private final Municipalities municipalities;

    Shown(Regions regions, Municipalities municipalities) {
        this.regions = regions;
        this.municipalities = municipalities;
    }

    Labels labels(Language language) {
        return new Labels(language, regions);
    }

    Chat chat(Tuple row, Labels labels) {
        String state = row.get("state", String.class);
        boolean held = state.equals("TAKEN");
        return new Chat(
                row.get("conversation_id", UUID.class),
                held || state.equals("WAITING"),
                row.get("epoch", Integer.class),
                facts(row, labels),
                labels.time(row.get("waited", Long.class)),
                held ? held(row, labels) : null);
    }

    private Facts facts(Tuple row, Labels labels) {
        return new Facts(
                labels.region(row.get("region_code", String.class)),
                Optional.ofNullable(row.get("municipality", String.class))
                        .flatMap(municipalities::bySlug)
                        .map(Municipality::name)
                        .orElse(""),
                labels.language(row.get("language", String.class)),
                labels.audience(row.get("audience", String.class)),
                row.get("danger", Boolean.class),
                row.get("handed_back", Boolean.class),
                row.get("returned", Boolean.class),
                row.get("here", Boolean.class),
                row.get("hidden", Boolean.class));
    }

    private static Held held(Tuple row, Labels labels) {
        Long unanswered = row.get("unanswered", Long.class);
        return new Held(
                row.get("display_name", String.class),
                labels.clock(Instant.ofEpochMilli(row.get("taken_at", Long.class))),
                unanswered == null ? "" : labels.time(unanswered),
                row.get("silent", Boolean.class));
    }

    static WaitingGroup group(Tuple row, Labels labels) {
        Long oldest = row.get("oldest", Long.class);
        return new WaitingGroup(
                labels.region(row.get("region_code", String.class)),
                labels.language(row.get("language", String.class)),
                row.get("here", Long.class),
                row.get("danger", Long.class),
                row.get("away", Long.class),
                oldest == null ? "" : labels.time(oldest));
    }

    static Adviser adviser(Tuple row, LiveDuty duty, Labels labels) {
        return new Adviser(
                duty.adviser(),
                row.get("display_name", String.class),
                duty.scope().regions().isEmpty()
                        ? ""
                        : labels.regions(duty.scope().regions()),
                duty.scope().pool(),
                labels.languages(duty.scope().languages()),
                duty.holding(),
                duty.scope().capacity(),
                row.get("paused", Boolean.class));
    }

    /** What is asked for; danger changes nobody's right to serve it. */
    static Need need(Tuple row) {
        String audience = row.get("audience", String.class);
        return new Need(
                row.get("region_code", String.class),
                row.get("language", String.class),
                audience == null ? null : Audience.valueOf(audience),
                false);
    }
}
