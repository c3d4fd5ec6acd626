package org.lubanchi.adapter.office.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;

/** Measures how large the packed streams of a PDF unpack, before anything unpacks them whole (压缩流检查). */
final class PdfStreams {
    private PdfStreams() {}

    static void measure(PDDocument pdf, ReadLimits limits, Unreadable unreadable) throws IOException {
        long total = 0;
        for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
            COSBase object = pdf.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && deflated(stream) && !image(stream)) {
                total += unpacked(stream, limits, unreadable);
                if (total > 4 * limits.totalBytes()) {
                    throw unreadable.tooLarge("解压后的大小（bytes）", 4 * limits.totalBytes());
                }
            }
        }
    }

    private static boolean image(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private static boolean deflated(COSStream stream) {
        COSBase filters = stream.getFilters();
        COSBase first = filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
        return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }

    private static long unpacked(COSStream stream, ReadLimits limits, Unreadable unreadable) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limits.partBytes()) {
                    throw unreadable.tooLarge("一个流解压后的大小（bytes）", limits.partBytes());
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            return size;
        }
        return size;
    }
}
