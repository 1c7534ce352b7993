package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The folder of all content, as it is read at start. */
class ContentFilesTest {

    private final ClassLoader own = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void giveTheThreadItsLoaderBack() {
        Thread.currentThread().setContextClassLoader(own);
    }

    @Test
    void itIsTheSameWhicheverThreadAsks() {
        Map<String, String> here = new ContentFiles().texts("nl", ".md");
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        assertFalse(here.isEmpty());
        assertEquals(here, new ContentFiles().texts("nl", ".md"));
    }

    @Test
    void aFolderHoldsTheFoldersInItAndIsCalledByItsWholeName() {
        Map<String, String> dutch = new ContentFiles().texts("nl", ".md");
        assertTrue(dutch.containsKey("rode-vlaggen/stalking.md"));
        assertEquals(Map.of(), new ContentFiles().texts("n", ".md"));
    }

    @Test
    void whatIsMissingIsNamed() {
        IllegalStateException missing =
                assertThrows(IllegalStateException.class, () -> new ContentFiles().text("nl/none.md"));
        assertTrue(missing.getMessage().startsWith("content/nl/none.md is missing"), missing.getMessage());
    }
}
