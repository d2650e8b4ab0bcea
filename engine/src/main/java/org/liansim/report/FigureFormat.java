package org.liansim.report;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Forms in which a picture can be written. */
public enum FigureFormat {
    SVG {
        @Override
        public byte[] bytes(String svg) {
            return svg.getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Three pixels for each of the SVG. */
    PNG {
        @Override
        public byte[] bytes(String svg) {
            SVGDocument document = document(svg);
            int width = (int) Math.ceil(document.size().width * ENLARGED);
            int height = (int) Math.ceil(document.size().height * ENLARGED);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render(null, graphics, new ViewBox(0, 0, width, height));
            graphics.dispose();
            return written(out -> ImageIO.write(image, "png", out));
        }
    },
    /** One page as large as the picture, with texts as outlines, so that it needs no fonts. */
    PDF {
        @Override
        public byte[] bytes(String svg) {
            SVGDocument document = document(svg);
            Dimension2D size = document.size();
            float width = (float) size.getWidth();
            float height = (float) size.getHeight();
            return written(out -> {
                try (PDDocument pdf = new PDDocument()) {
                    PDPage page = new PDPage(new PDRectangle(width, height));
                    pdf.addPage(page);
                    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(pdf, width, height);
                    document.render(null, graphics, new ViewBox(0, 0, width, height));
                    graphics.dispose();
                    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                        content.drawForm(graphics.getXFormObject());
                    }
                    pdf.save(out);
                }
            });
        }
    };

    private static final double ENLARGED = 3;

    /** The file of a picture. */
    public abstract byte[] bytes(String svg);

    /** A picture with the one family without serifs that every Java has, for all scripts. */
    private static SVGDocument document(String svg) {
        String drawn = svg.replace(Svg.FONTS, Font.SANS_SERIF).replace("font-weight=\"600\"", "font-weight=\"bold\"");
        ByteArrayInputStream in = new ByteArrayInputStream(drawn.getBytes(StandardCharsets.UTF_8));
        return new SVGLoader().load(in, null, LoaderContext.createDefault());
    }

    private static byte[] written(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @FunctionalInterface
    private interface Content {
        void write(ByteArrayOutputStream out) throws IOException;
    }
}
