package nl.veiligthuis.platform.search;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nl.veiligthuis.platform.region.Place;
import nl.veiligthuis.platform.web.Language;

/** Finds what somebody asks for, among all that features name. Reads no database; keeps and logs no question. */
@Startup
@ApplicationScoped
public class Search {

    private final Map<Language, FutureTask<ReaderIndex>> indexes = new LinkedHashMap<>();
    private final UrgentWords urgent;
    private final NamedPlaces places;

    Search(@All List<Findables> features, UrgentWords urgent, NamedPlaces places) {
        this.urgent = urgent;
        this.places = places;
        Language.OFFERED.forEach(reader -> indexes.put(reader, new FutureTask<>(() -> index(reader, features))));
    }

    /**
     * Makes the indexes when the service answers, one after the other: no page waits for them, and on all processors at once they
     * would be in the way of who comes first. Not on the threads that render pages.
     */
    void prepare(@ObservesAsync HttpServerStart started) {
        indexes.keySet().forEach(this::index);
    }

    /** Whoever asks before an index is made makes it, or waits for who does. */
    private ReaderIndex index(Language reader) {
        FutureTask<ReaderIndex> index = indexes.get(reader);
        index.run();
        try {
            return index.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("There is no search in " + reader.tag(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
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
        ReaderIndex.Answer answer = index(reader).find(question.words());
        List<Place> named = places.in(question);
        return new Found(
                question.asked(),
                urgent.of(question.words(), reader).orElse(null),
                named.isEmpty() && answer.hits().isEmpty() ? places.near(question) : named,
                answer.hits(),
                answer.corrections());
    }
}
