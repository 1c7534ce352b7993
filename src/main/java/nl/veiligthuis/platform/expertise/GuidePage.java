package nl.veiligthuis.platform.expertise;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.veiligthuis.platform.web.Frame;

/**
 * The whole guide on one page, with a field for a note at each question. No field for a note has a name, and all belong to a
 * form that cannot be sent: with or without a script a note never leaves the browser. Every outcome stands there hidden, and
 * the rules do too: a browser with a script answers by itself.
 *
 * @param words labels in the language of the guide, which may be another than the reader's
 * @param rules as JSON that may stand in a script element
 */
@CheckedTemplate(basePath = "expertise", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GuidePage(Frame frame, Guide guide, Weighing weighing, ExpertiseMessages words, String rules)
        implements TemplateInstance {}
