package org.lubanchi.adapter.office.document.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.adapter.office.document.container.ByteOrderMark;

/** The characters of a page (网页字符): its encoding, and those written by name or number. */
final class HtmlCharacters {
    private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});?");
    private static final Pattern STATED = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]{2,20})");
    private static final int HEAD = 2048;
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("ensp", "\u2002"),
            Map.entry("emsp", "\u2003"),
            Map.entry("thinsp", "\u2009"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("hellip", "…"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("middot", "·"),
            Map.entry("times", "×"),
            Map.entry("divide", "÷"),
            Map.entry("permil", "‰"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("sup2", "²"));

    private HtmlCharacters() {}

    /** The text with characters written by name or number put in their place; an unknown name stays as it stands. */
    static String plain(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                character(found.group(1)).orElse(found.group())));
    }

    private static Optional<String> character(String reference) {
        if (reference.charAt(0) != '#') {
            return Optional.ofNullable(NAMED.get(reference));
        }
        boolean hex = Character.toLowerCase(reference.charAt(1)) == 'x';
        int code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
        boolean usable = Character.isDefined(code) && code != 0 && !(code >= 0xD800 && code <= 0xDFFF);
        return usable ? Optional.of(Character.toString(code)) : Optional.empty();
    }

    /**
     * The page's text: by the mark it begins with, else by the encoding it states, else UTF-8, else GB18030; empty where none
     * fits.
     */
    static Optional<String> read(byte[] page) {
        Optional<ByteOrderMark> mark = ByteOrderMark.find(page);
        if (mark.isPresent()) {
            int skipped = mark.get().length();
            return decode(
                    ByteBuffer.wrap(page, skipped, page.length - skipped),
                    mark.get().charset());
        }
        String head = new String(page, 0, Math.min(HEAD, page.length), StandardCharsets.ISO_8859_1);
        Matcher stated = STATED.matcher(head);
        boolean chinese =
                stated.find() && stated.group(1).toLowerCase(Locale.ROOT).startsWith("gb");
        Charset national = Charset.forName("GB18030");
        Charset first = chinese ? national : StandardCharsets.UTF_8;
        Charset second = chinese ? StandardCharsets.UTF_8 : national;
        return decode(ByteBuffer.wrap(page), first).or(() -> decode(ByteBuffer.wrap(page), second));
    }

    private static Optional<String> decode(ByteBuffer page, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(page).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
