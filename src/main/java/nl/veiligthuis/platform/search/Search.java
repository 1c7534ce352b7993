package nl.veiligthuis.platform.search;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.veiligthuis.platform.region.Place;
import nl.veiligthuis.platform.web.Language;

/** Finds what somebody asks for, among all that features name. Reads no database; keeps and logs no question. */
@Startup
@ApplicationScoped
public class Search {

    private final Map<Language, CompletableFuture<ReaderIndex>> indexes = new HashMap<>();
    private final UrgentWords urgent;
    private final NamedPlaces places;

    Search(@All List<Findables> features, UrgentWords urgent, NamedPlaces places) {
        this.urgent = urgent;
        this.places = places;
        Language.OFFERED.forEach(reader -> indexes.put(reader, indexed(reader, features)));
    }

    /** Beside the start, a fifth of which it would be: no page waits for it, and who asks before it is done waits a moment. */
    private static CompletableFuture<ReaderIndex> indexed(Language reader, List<Findables> features) {
        return CompletableFuture.supplyAsync(() -> index(reader, features), Infrastructure.getDefaultWorkerPool());
    }

    private static ReaderIndex index(Language reader, List<Findables> features) {
        return new ReaderIndex(features.stream()
                .flatMap(feature -> feature.in(reader).stream())
                .toList());
    }

    /**
     * What there is for a reader.
     *
     * @param typed anything; what is longer than {@value Question#LONGEST} characters is cut, and at most
     *     {@value Queries#MOST_WORDS} words count
     */
    Found find(Language reader, String typed) {
        Question question = Question.of(typed);
        if (question.asked().isEmpty()) {
            return Found.QUESTION;
        }
        ReaderIndex.Answer answer = indexes.get(reader).join().find(question.words());
        List<Place> named = places.in(question);
        return new Found(
                question.asked(),
                urgent.of(question.words(), reader).orElse(null),
                named.isEmpty() && answer.hits().isEmpty() ? places.near(question) : named,
                answer.hits(),
                answer.corrections());
    }
}
