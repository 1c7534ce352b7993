package nl.veiligthuis.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligthuis.platform.style.Dress;
import nl.veiligthuis.platform.style.Wardrobe;

/** Makes the page somebody gets instead of an error, in the language of the address, else of the browser. */
@ApplicationScoped
class ErrorAnswers {

    static final String CONTENT_TYPE = "text/html;charset=UTF-8";
    static final String CACHE_CONTROL = "no-store";

    /**
     * A page, ready to be sent.
     *
     * @param policy its content security policy
     */
    record Answer(int status, Language language, String html, String policy) {

        /** Says what the page may do, and lets the server pack it, which takes an answer without a page for packed. */
        void putOn(HttpServerResponse response) {
            if (!response.headWritten()) {
                response.putHeader(SecurityHeaders.POLICY, policy);
                response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            }
        }
    }

    private final Frames frames;
    private final Wardrobe wardrobe;

    ErrorAnswers(Frames frames, Wardrobe wardrobe) {
        this.frames = frames;
        this.wardrobe = wardrobe;
    }

    Uni<Answer> of(int status, String path, String acceptLanguage) {
        Language language = Language.ofAddress(path, acceptLanguage);
        return new ErrorPage(frames.unlisted(language, ""), status)
                .setLocale(language.locale())
                .createUni()
                .map(html -> dressed(status, language, html));
    }

    private Answer dressed(int status, Language language, String html) {
        Dress dress = wardrobe.dress(html).orElseThrow();
        return new Answer(status, language, dress.html(), SecurityHeaders.policy(dress));
    }
}
