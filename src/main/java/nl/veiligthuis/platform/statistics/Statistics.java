package nl.veiligthuis.platform.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.DutchTime;

/** What a viewer gets to see of what was counted. */
@ApplicationScoped
class Statistics {

    private final Figures figures;
    private final Regions regions;
    private final Clock clock;

    Statistics(Figures figures, Regions regions, Clock clock) {
        this.figures = figures;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * What can be chosen.
     *
     * @param choice what was chosen last
     */
    Options options(Choice choice, Viewer viewer) {
        return Options.of(choice, viewer, new Labels(viewer.language(), regions), regions, today());
    }

    /** @throws Period.Wrong when the dates make no period */
    Period period(Choice choice) throws Period.Wrong {
        return choice.period(today());
    }

    /** Every subject of the chats that were chosen. */
    Uni<List<Section>> sections(Choice choice, Period period, Viewer viewer) {
        Selection selection = choice.selection(period, viewer, regions);
        Labels labels = new Labels(viewer.language(), regions);
        List<String> codes = regions.all().stream().map(Region::code).toList();
        return figures.of(selection).map(counted -> Report.of(counted, selection, labels, codes));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DutchTime.ZONE));
    }
}
