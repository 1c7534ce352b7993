package nl.veiligthuis.platform.kit;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks at what was printed. */
final class Printed {

    private static final float POINTS_IN_A_MILLIMETRE = 72 / 25.4f;

    private Printed() {}

    static PDDocument document(byte[] bytes) throws IOException {
        return Loader.loadPDF(bytes);
    }

    static BufferedImage picture(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /** Its words on one line, in the order in which they are seen. */
    static String words(PDDocument document) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setSortByPosition(true);
        return words.getText(document).replaceAll("[\\s\\u00a0]+", " ");
    }

    /** Width and height of a page as it is when cut, in whole millimetres. */
    static String size(PDPage page) {
        return millimetres(page.getCropBox().getWidth()) + "x"
                + millimetres(page.getCropBox().getHeight());
    }

    static int millimetres(float points) {
        return Math.round(points / POINTS_IN_A_MILLIMETRE);
    }

    /** Its fonts, those that are not inside with a question mark. */
    static Set<String> fonts(PDDocument document) throws IOException {
        Set<String> fonts = new TreeSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", "") + (font.isEmbedded() ? "" : "?"));
            }
        }
        return fonts;
    }

    /** What the QR code in the upper left part of a page says; all of the page for a part of 1. */
    static String code(PDDocument document, int page, double width, double height)
            throws IOException, NotFoundException, ChecksumException, FormatException {
        BufferedImage whole = new PDFRenderer(document).renderImageWithDPI(page, 150);
        BufferedImage part =
                whole.getSubimage(0, 0, (int) (whole.getWidth() * width), (int) (whole.getHeight() * height));
        int[] pixels = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(part.getWidth(), part.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
