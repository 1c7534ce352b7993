package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.runtime.MessageBundleRecorder.BundleContext;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** A label that holds other words is asked of the labels before any file is looked for. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MessagesFirstTest {

    @Inject
    MessagesFirst first;

    @Inject
    @All
    List<TemplateLocator> all;

    @Inject
    BundleContext labels;

    @Test
    void labelsComeBeforeAllOtherPlaces() {
        for (TemplateLocator other : all) {
            assertTrue(
                    other.getClass() == first.getClass() || other.getPriority() < first.getPriority(),
                    other.getClass().getName());
        }
    }

    @Test
    void everyLabelThatHoldsOtherWordsIsFoundThere() {
        Set<String> ids = labels.getMessageTemplates().keySet();
        assertFalse(ids.isEmpty());
        for (String id : ids) {
            assertTrue(first.locate(id).isPresent(), id);
        }
    }

    @Test
    void whatIsNoLabelIsLeftToTheOtherPlaces() {
        assertTrue(first.locate("base").isEmpty());
    }
}
