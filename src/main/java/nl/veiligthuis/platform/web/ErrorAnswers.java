package nl.veiligthuis.platform.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the page somebody gets instead of an error, in the language of the address, else of the browser. */
@ApplicationScoped
class ErrorAnswers {

    static final String CONTENT_TYPE = "text/html;charset=UTF-8";
    static final String CACHE_CONTROL = "no-store";

    /** A page, ready to be sent. */
    record Answer(int status, Language language, String html) {}

    private final Frames frames;

    ErrorAnswers(Frames frames) {
        this.frames = frames;
    }

    Uni<Answer> of(int status, String path, String acceptLanguage) {
        Language language = Language.ofAddress(path, acceptLanguage);
        return new ErrorPage(frames.unlisted(language, ""), status)
                .setLocale(language.locale())
                .createUni()
                .map(html -> new Answer(status, language, html));
    }
}
