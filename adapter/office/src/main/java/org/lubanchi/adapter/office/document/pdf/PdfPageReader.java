package org.lubanchi.adapter.office.document.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;

/** Collects the characters and the straight lines of one page, with their places. */
final class PdfPageReader extends PDFGraphicsStreamEngine {
    private static final float THIN = 3f;
    private final PDRectangle box;
    private final int rotation;
    private final ReadLimits limits;
    private final Unreadable unreadable;
    private final List<PdfPage.Glyph> glyphs = new ArrayList<>();
    private final List<PdfPage.Rule> rules = new ArrayList<>();
    private final DrawingBudget budget;
    private final FontBudget fonts;
    private GeneralPath path = new GeneralPath();
    private @Nullable PDFont lastFont;
    private boolean lastBold;

    PdfPageReader(PDPage page, ReadLimits limits, DrawingBudget budget, FontBudget fonts, Unreadable unreadable) {
        super(page);
        this.box = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation(), 360);
        this.limits = limits;
        this.budget = budget;
        this.fonts = fonts;
        this.unreadable = unreadable;
    }

    PdfPage read(int number) throws IOException {
        processPage(getPage());
        boolean turned = rotation == 90 || rotation == 270;
        return new PdfPage(
                number,
                turned ? box.getHeight() : box.getWidth(),
                turned ? box.getWidth() : box.getHeight(),
                glyphs,
                rules);
    }

    /** A drawing that draws itself, or others that draw others, ends here and not after hours. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spend(operator.getName(), getLevel());
        PDResources resources = getResources();
        if (resources != null) {
            fonts.spend(operator.getName(), operands, resources.getCOSObject());
        }
        super.processOperator(operator, operands);
    }

    /** The point as people see it: crop box and rotation applied, y downwards. */
    private Point2D.Float seen(double x, double y) {
        float u = (float) x - box.getLowerLeftX();
        float v = (float) y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Float(v, u);
            case 180 -> new Point2D.Float(box.getWidth() - u, v);
            case 270 -> new Point2D.Float(box.getHeight() - v, box.getWidth() - u);
            default -> new Point2D.Float(u, box.getHeight() - v);
        };
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (glyphs.size() >= limits.elements()) {
            throw unreadable.tooLarge("一页的字符数（characters）", limits.elements());
        }
        String unicode = font.toUnicode(code);
        if (unicode == null || unicode.isEmpty()) {
            return;
        }
        Point2D.Float start = seen(matrix.getTranslateX(), matrix.getTranslateY());
        Matrix moved = matrix.clone();
        moved.translate(displacement.getX(), 0);
        Point2D.Float end = seen(moved.getTranslateX(), moved.getTranslateY());
        float size = Math.abs(matrix.getScalingFactorY());
        if (Math.abs(end.y - start.y) > size / 2 || size < 1) {
            return;
        }
        String text = KangxiRadicals.plain(unicode);
        glyphs.add(new PdfPage.Glyph(
                text, Math.min(start.x, end.x), start.y, Math.abs(end.x - start.x), size, bold(font)));
    }

    /** A page changes its type a few times only; the answer of the last one serves until it does. */
    private boolean bold(PDFont font) {
        if (!font.equals(lastFont)) {
            lastFont = font;
            lastBold = isBold(font);
        }
        return lastBold;
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("heavy")
                || name.contains("black")
                || name.contains("simhei")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        double[] at = new double[6];
        Point2D.Float from = new Point2D.Float();
        Point2D.Float first = from;
        float thickness = Math.max(0.1f, transformWidth(getGraphicsState().getLineWidth()));
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    from = seen(at[0], at[1]);
                    first = from;
                }
                case PathIterator.SEG_LINETO -> {
                    Point2D.Float to = seen(at[0], at[1]);
                    segment(from, to, thickness);
                    from = to;
                }
                case PathIterator.SEG_CLOSE -> segment(from, first, thickness);
                default -> from = seen(at[at.length - 2], at[at.length - 1]);
            }
        }
        endPath();
    }

    private void segment(Point2D.Float from, Point2D.Float to, float thickness) {
        float dx = Math.abs(from.x - to.x);
        float dy = Math.abs(from.y - to.y);
        if (Math.min(dx, dy) < 1 && Math.max(dx, dy) > 2) {
            rule(
                    Math.min(from.x, to.x),
                    Math.min(from.y, to.y),
                    Math.max(from.x, to.x),
                    Math.max(from.y, to.y),
                    thickness);
        }
    }

    private void rule(float x0, float y0, float x1, float y1, float thickness) {
        if (rules.size() >= limits.elements()) {
            throw unreadable.tooLarge("一页的线条数（lines）", limits.elements());
        }
        rules.add(new PdfPage.Rule(x0, y0, x1, y1, thickness));
    }

    /** Thin filled bars are how many programs draw lines. */
    @Override
    public void fillPath(int windingRule) {
        Rectangle2D bounds = path.getBounds2D();
        Point2D.Float a = seen(bounds.getMinX(), bounds.getMinY());
        Point2D.Float b = seen(bounds.getMaxX(), bounds.getMaxY());
        float width = Math.abs(a.x - b.x);
        float height = Math.abs(a.y - b.y);
        if (Math.min(width, height) <= THIN && Math.max(width, height) > 4 * Math.min(width, height)) {
            float x = (a.x + b.x) / 2;
            float y = (a.y + b.y) / 2;
            if (width > height) {
                rule(Math.min(a.x, b.x), y, Math.max(a.x, b.x), y, height);
            } else {
                rule(x, Math.min(a.y, b.y), x, Math.max(a.y, b.y), width);
            }
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures hold no characters
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is rare in reports and harmless
    }

    @Override
    public void shadingFill(COSName name) {
        // colours say nothing here
    }
}
