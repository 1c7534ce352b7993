package nl.veiligthuis.platform.kit;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/**
 * The texts of {@code content/kit}, a file for each language. In them {@code {address}}, {@code {phone}} and {@code {danger}} stand
 * for what an edition has. A file that lacks a text stops the start.
 */
@Startup
@ApplicationScoped
class PasteTexts {

    private static final String FOLDER = "kit";
    private static final List<String> IDS = List.of("short", "website", "letter", "social");

    private final Map<Language, List<PasteText>> written = new HashMap<>();

    PasteTexts(ContentFiles files) {
        Map<String, String> texts = files.texts(FOLDER, ".yaml");
        Keys.onlyLanguagesAnd(List.of(), FOLDER, texts);
        for (Language language : Language.OFFERED) {
            Keys keys = Keys.in(FOLDER, file(language), texts).exactly(IDS);
            written.put(
                    language, IDS.stream().map(id -> text(id, keys.keys(id))).toList());
        }
    }

    List<PasteText> of(Language language, Door door, Locality place) {
        return written.get(language).stream()
                .map(text -> new PasteText(
                        text.id(),
                        text.title(),
                        text.text()
                                .replace("{address}", door.address())
                                .replace("{phone}", place.phone())
                                .replace("{danger}", place.danger())))
                .toList();
    }

    private static PasteText text(String id, Keys keys) {
        keys.exactly(List.of("title", "text"));
        return new PasteText(id, keys.text("title"), keys.text("text"));
    }

    private static String file(Language language) {
        return language.tag() + ".yaml";
    }
}
