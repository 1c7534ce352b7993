package nl.veiligthuis.platform.kit;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Turns a sheet into a PDF, with the structure a screen reader needs and all fonts inside, or into a picture of its first page.
 * Takes some tenths of a second, and no screen.
 */
@ApplicationScoped
class Printer {

    private static final float POINTS_IN_A_MILLIMETRE = 72 / 25.4f;

    private final PrintFonts fonts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    Printer(PrintFonts fonts) {
        this.fonts = fonts;
        ImageIO.setUseCache(false);
        XRLog.setLoggerImpl(new PrinterLog());
    }

    byte[] print(Sheet sheet) {
        try {
            byte[] document = document(sheet);
            return sheet.document() ? document : picture(document, sheet.piece().width());
        } catch (IOException unmade) {
            throw new UncheckedIOException(unmade);
        }
    }

    private byte[] document(Sheet sheet) throws IOException {
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(sheet, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            document.getPages().forEach(page -> cut(page, sheet.piece().bleed()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PdfRendererBuilder builder(Sheet sheet, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        // Of this kind no font may be left out.
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useExternalResourceAccessControl(
                (address, kind) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        fonts.addTo(builder);
        builder.withHtmlContent(sheet.html(), null);
        builder.usePDDocument(document);
        return builder;
    }

    /** Screens and office printers take the page as it is when cut, print shops take the paper around it too. */
    private static void cut(PDPage page, double bleed) {
        PDRectangle paper = page.getMediaBox();
        float edge = (float) bleed * POINTS_IN_A_MILLIMETRE;
        PDRectangle trim = new PDRectangle(edge, edge, paper.getWidth() - 2 * edge, paper.getHeight() - 2 * edge);
        page.setBleedBox(paper);
        page.setTrimBox(trim);
        page.setCropBox(trim);
    }

    private static byte[] picture(byte[] document, int width) throws IOException {
        try (PDDocument loaded = Loader.loadPDF(document)) {
            float scale = width / loaded.getPage(0).getCropBox().getWidth();
            BufferedImage image = new PDFRenderer(loaded).renderImage(0, scale);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        }
    }
}
