package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.routing.LiveDuty;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.routing.Waiting;
import nl.veiligthuis.platform.web.Language;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who waits, as desks show it: the first of the queue, and how many more. What is read of a chat is read once for each look
 * at the queue, by the first desk that shows it.
 */
@ApplicationScoped
class WaitingList {

    /** More than one adviser takes before the list has changed. */
    static final int SHOWN = 30;

    /**
     * The list of one duty.
     *
     * @param first at most {@value #SHOWN}, in the order of the queue
     * @param more who are not listed
     */
    record Listed(List<DeskFrame.Chat> first, int more) {

        static final Listed NOBODY = new Listed(List.of(), 0);
    }

    private record Told(UUID conversation, Language language) {}

    private final QueueWatch queue;
    private final DeskChats chats;
    private final OfLook<Map<Told, DeskFrame.Chat>> read = new OfLook<>(ConcurrentHashMap::new);

    WaitingList(QueueWatch queue, DeskChats chats) {
        this.queue = queue;
        this.chats = chats;
    }

    /**
     * Whom a duty may take.
     *
     * @param own chats of its adviser: one that was taken since the last look waits no longer
     */
    Uni<Listed> of(Mutiny.Session session, LiveDuty duty, List<DeskFrame.Chat> own, Language language) {
        Map<Told, DeskFrame.Chat> known = read.at(queue.queue());
        Set<UUID> taken = own.stream().map(DeskFrame.Chat::conversation).collect(Collectors.toSet());
        List<Waiting> offered = queue.offered(duty).stream()
                .filter(request -> !taken.contains(request.conversation()))
                .toList();
        List<UUID> first = first(offered);
        return read(session, first, known, language).map(all -> listed(first, offered.size(), known, language));
    }

    /** Whoever says that it is dangerous is on the list, however many came before. */
    private static List<UUID> first(List<Waiting> offered) {
        if (offered.size() <= SHOWN) {
            return offered.stream().map(Waiting::conversation).toList();
        }
        Set<Waiting> first = offered.stream()
                .sorted(Comparator.comparing(request -> !request.need().danger()))
                .limit(SHOWN)
                .collect(Collectors.toCollection(HashSet::new));
        return offered.stream()
                .filter(first::contains)
                .map(Waiting::conversation)
                .toList();
    }

    private Uni<Void> read(
            Mutiny.Session session, List<UUID> first, Map<Told, DeskFrame.Chat> known, Language language) {
        List<UUID> unknown = first.stream()
                .filter(conversation -> !known.containsKey(new Told(conversation, language)))
                .toList();
        return unknown.isEmpty()
                ? Uni.createFrom().voidItem()
                : chats.waiting(session, unknown, language)
                        .invoke(chats ->
                                chats.forEach(chat -> known.put(new Told(chat.conversation(), language), chat)))
                        .replaceWithVoid();
    }

    private static Listed listed(List<UUID> first, int offered, Map<Told, DeskFrame.Chat> known, Language language) {
        List<DeskFrame.Chat> listed = first.stream()
                .map(conversation -> known.get(new Told(conversation, language)))
                .filter(Objects::nonNull)
                .toList();
        return new Listed(listed, offered - first.size());
    }
}
