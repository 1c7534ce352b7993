package nl.veiligthuis.platform.kit;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A QR code as a picture for print, with a border of four modules as ISO 18004 asks. */
final class QrPicture {

    private static final int BORDER = 4;

    /** Pixels of a module: enough to stay sharp where a viewer smoothes pictures. */
    private static final int PIXELS = 8;

    private QrPicture() {}

    /**
     * Draws an address.
     *
     * @return a {@code data:} address of the picture, for a template
     * @throws IllegalArgumentException when the address is too long for any code
     */
    static String of(String address) {
        try {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(modules(address)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static byte[] png(ByteMatrix modules) throws IOException {
        int size = (modules.getWidth() + 2 * BORDER) * PIXELS;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size, size);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    pen.fillRect((x + BORDER) * PIXELS, (y + BORDER) * PIXELS, PIXELS, PIXELS);
                }
            }
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
