package nl.veiligthuis.platform.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.Csv;
import nl.veiligthuis.platform.web.Language;

/** Makes what an auditor reads of the audit. No word of a chat is among it. */
@ApplicationScoped
class AuditReading {

    /** What a filter comes to: rows, or what is wrong with it. */
    record Result(AuditView view, Optional<AuditFilter.Fault> fault) {}

    private static final List<String> HEAD =
            List.of("number", "at", "actor", "username", "deed", "conversation", "detail", "hash");

    private final AuditList list;

    AuditReading(AuditList list) {
        this.list = list;
    }

    Uni<Result> read(AuditFilter filter, Language language) {
        return who(filter)
                .chain(who -> who.fault().isPresent()
                        ? Uni.createFrom().item(new Result(AuditView.EMPTY, who.fault()))
                        : page(filter, who.account(), language));
    }

    /** A copy as a table; empty when there is something wrong with the filter. */
    Uni<Optional<String>> export(UUID by, AuditFilter filter) {
        return who(filter)
                .chain(who -> who.fault().isPresent()
                        ? Uni.createFrom().item(Optional.empty())
                        : list.export(by, filter, who.account())
                                .map(AuditReading::csv)
                                .map(Optional::of));
    }

    /** @param account the one that is asked for; null when none is */
    private record Who(UUID account, Optional<AuditFilter.Fault> fault) {}

    private Uni<Who> who(AuditFilter filter) {
        if (filter.fault().isPresent() || filter.who().isEmpty()) {
            return Uni.createFrom().item(new Who(null, filter.fault()));
        }
        return list.account(filter.who())
                .map(account -> account == null
                        ? new Who(null, Optional.of(AuditFilter.Fault.WHO))
                        : new Who(account, Optional.empty()));
    }

    /** What is newer than the newest page and does not fill one is the newest page. */
    private Uni<Result> page(AuditFilter filter, UUID who, Language language) {
        return list.page(filter, who)
                .chain(rows -> filter.after() > 0 && rows.size() <= AuditList.PAGE
                        ? page(filter.newest(), who, language)
                        : shown(filter, rows, language));
    }

    private Uni<Result> shown(AuditFilter filter, List<AuditRow> rows, Language language) {
        boolean more = rows.size() > AuditList.PAGE;
        boolean forward = filter.after() > 0;
        List<AuditRow> page = !more ? rows : forward ? rows.subList(1, rows.size()) : rows.subList(0, AuditList.PAGE);
        String older = !page.isEmpty() && (more || forward)
                ? filter.older(page.getLast().number())
                : "";
        String newer = !page.isEmpty() && (forward || filter.before() > 0)
                ? filter.newer(page.getFirst().number())
                : "";
        DeedLabels labels = new DeedLabels(language);
        return list.usernames(page.stream().flatMap(DeedLabels::ids).collect(Collectors.toSet()))
                .map(names -> new AuditView(lines(page, labels, names), older, newer))
                .map(view -> new Result(view, Optional.empty()));
    }

    private static List<AuditView.Line> lines(List<AuditRow> rows, DeedLabels labels, Map<UUID, String> names) {
        return rows.stream().map(row -> labels.line(row, names)).toList();
    }

    private static String csv(List<AuditRow> rows) {
        return Csv.of(Stream.concat(Stream.of(HEAD), rows.stream().map(AuditReading::cells))
                .toList());
    }

    private static List<String> cells(AuditRow row) {
        return List.of(
                String.valueOf(row.number()),
                row.at().toString(),
                text(row.actor()),
                row.username(),
                row.deed(),
                text(row.chat()),
                row.detail(),
                row.hash());
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }
}
