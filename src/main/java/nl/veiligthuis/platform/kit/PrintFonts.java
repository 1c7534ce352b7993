package nl.veiligthuis.platform.kit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The fonts of all that is printed, read from the application itself: a machine needs none of its own, and the fonts it may have
 * are not searched, which would write a list of them to its disk.
 */
@ApplicationScoped
class PrintFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final List<Font> fonts = List.of(
            new Font("Noto Sans", REGULAR, read("NotoSans-Regular")),
            new Font("Noto Sans", BOLD, read("NotoSans-Bold")),
            new Font("Noto Sans Arabic", REGULAR, read("NotoSansArabic-Regular")),
            new Font("Noto Sans Arabic", BOLD, read("NotoSansArabic-Bold")),
            new Font("Noto Sans Ethiopic", REGULAR, read("NotoSansEthiopic-Regular")),
            new Font("Noto Sans Ethiopic", BOLD, read("NotoSansEthiopic-Bold")));

    private record Font(String family, int weight, byte[] file) {

        InputStream open() {
            return new ByteArrayInputStream(file);
        }
    }

    PrintFonts() {
        FontMappers.set(new OneFont(parsed(fonts.getFirst().file())));
    }

    void addTo(PdfRendererBuilder builder) {
        fonts.forEach(font -> builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true));
    }

    private static byte[] read(String name) {
        String path = "fonts/" + name + ".ttf";
        try (InputStream file = PrintFonts.class.getClassLoader().getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }

    private static TrueTypeFont parsed(byte[] file) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Answers with one font for any that the library would look for on the machine. */
    private record OneFont(TrueTypeFont font) implements FontMapper {

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor wanted) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor wanted) {
            return new FontMapping<>(font, true);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, PDFontDescriptor wanted, PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font, true);
        }
    }
}
