package nl.veiligthuis.platform.selfcheck;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import nl.veiligthuis.platform.web.Frame;

/** The checks there are, to choose from. */
@CheckedTemplate(basePath = "selfcheck", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record IndexPage(Frame frame, List<SelfCheck> checks) implements TemplateInstance {}
