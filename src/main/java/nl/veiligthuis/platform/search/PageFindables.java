package nl.veiligthuis.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.content.Message;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.Language;
import org.apache.commons.text.StringEscapeUtils;

/** Every page of the library: information, signs and stories. The home page is left out: it leads everywhere. */
@ApplicationScoped
public class PageFindables implements Findables {

    private static final Pattern HEADING = Pattern.compile("<h[23][^>]*>(.*?)</h[23]>", Pattern.DOTALL);
    private static final Pattern BLOCK_END = Pattern.compile("</(?:p|li|blockquote)>|<br ?/?>|<hr ?/?>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final PageLibrary library;

    PageFindables(PageLibrary library) {
        this.library = library;
    }

    @Override
    public List<Findable> in(Language reader) {
        return library.all(reader).stream()
                .filter(page -> !page.slug().equals(Page.HOME))
                .map(this::findable)
                .toList();
    }

    private Findable findable(Page page) {
        Optional<Page> folder = folder(page);
        return new Findable(
                page.slug(),
                page.language(),
                page.title(),
                page.summary(),
                folder.map(Page::title).orElse(""),
                folder.map(Page::language).orElse(page.language()),
                page.warning(),
                headings(page.html()),
                paragraphs(page));
    }

    private Optional<Page> folder(Page page) {
        int end = page.slug().lastIndexOf('/');
        return end < 0
                ? Optional.empty()
                : library.find(page.reader(), page.slug().substring(0, end));
    }

    private static List<String> headings(String html) {
        List<String> headings = new ArrayList<>();
        Matcher heading = HEADING.matcher(html);
        while (heading.find()) {
            headings.add(plain(heading.group(1)));
        }
        return headings;
    }

    private static List<String> paragraphs(Page page) {
        Stream<String> scene = page.scene().stream().map(Message::text);
        Stream<String> text = BLOCK_END
                .splitAsStream(HEADING.matcher(page.html()).replaceAll(""))
                .map(PageFindables::plain);
        return Stream.concat(scene, text).filter(part -> !part.isEmpty()).toList();
    }

    private static String plain(String html) {
        String text = StringEscapeUtils.unescapeHtml4(TAG.matcher(html).replaceAll(""));
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
