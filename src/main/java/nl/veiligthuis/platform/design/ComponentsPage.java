package nl.veiligthuis.platform.design;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Every component and every token, the latter by their names without the prefix. */
@CheckedTemplate(basePath = "design", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComponentsPage(
        List<Specimens.Panel> panels,
        List<String> colours,
        List<String> spaces,
        List<String> sizes,
        List<String> others)
        implements TemplateInstance {}
