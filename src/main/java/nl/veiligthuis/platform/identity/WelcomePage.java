package nl.veiligthuis.platform.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Language;

/**
 * Where somebody with a link chooses a password and takes over the secret of their second factor.
 *
 * @param secret for typing it over
 * @param typed the code that was sent
 */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WelcomePage(Language language, String username, String secret, QrCode picture, String typed, Faults faults)
        implements TemplateInstance {}
