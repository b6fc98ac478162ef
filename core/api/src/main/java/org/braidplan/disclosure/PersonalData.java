package org.braidplan.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text looks as if it said who somebody is.
 *
 * <p>It is always only <em>possible</em>: one in eleven random ten-digit strings passes the check of an NHS number, and the
 * postcode of a council's office is not about a child. Nor does finding nothing mean that there is nothing: no pattern knows
 * a name. Pure, and safe to call from any thread.
 */
public final class PersonalData {

    private static final String ALONE_BEFORE = "(?<![A-Z0-9])";
    private static final String ALONE_AFTER = "(?![A-Z0-9])";
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final String DATE =
            "(?:\\d{1,2}(?:ST|ND|RD|TH)?[ ./-]{1,2}(?:\\d{1,2}|JAN[A-Z]*|FEB[A-Z]*|MAR[A-Z]*|APR[A-Z]*|MAY|JUN[A-Z]*|JUL[A-Z]*"
                    + "|AUG[A-Z]*|SEP[A-Z]*|OCT[A-Z]*|NOV[A-Z]*|DEC[A-Z]*)[ ,./-]{1,2}(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})";

    private static final Pattern INLINE =
            Pattern.compile("(?i)</?(?:a|abbr|b|em|i|small|span|strong|time|wbr)(?:\\s[^>]*)?>");
    private static final Pattern TAG = Pattern.compile("(?is)<(style)[^>]*>.*?</\\1>|<[^>]*>");
    private static final Pattern NUMBERED = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,5})|([0-9]{1,6}));");

    private PersonalData() {}

    /** What a piece of text may be. */
    public enum Kind {
        /** Ten digits, the last a check digit modulo 11 (NHS Data Dictionary, NHS NUMBER). */
        NHS_NUMBER(
                "an NHS number",
                "(?<![0-9])\\d{3}[ .-]?\\d{3}[ .-]?\\d{4}(?![0-9])",
                found -> isNhsNumber(found.group())),

        /**
         * Two letters, six digits, a letter from A to D; some letters and pairs are never given out (HMRC, NIM39110). HMRC's
         * own example begins with Q and so is none.
         */
        NATIONAL_INSURANCE_NUMBER(
                "a National Insurance number",
                ALONE_BEFORE
                        + "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\\d{2}){3}[ -]?[A-D]"
                        + ALONE_AFTER,
                found -> true),

        /**
         * A check letter modulo 23, then twelve digits, or eleven and a letter while it is temporary (UK Government Data
         * Standards Catalogue, Unique Pupil Number 2.0).
         */
        UNIQUE_PUPIL_NUMBER(
                "a unique pupil number",
                ALONE_BEFORE + "[A-HJ-NP-RT-Z]\\d{11}[0-9A-HJ-NP-RT-Z]" + ALONE_AFTER,
                found -> isPupilNumber(found.group())),

        /** The forms of BS 7666 that are in use, with or without the space; whether it exists is not asked. */
        POSTCODE(
                "a postcode",
                ALONE_BEFORE
                        + "(?:GIR ?0AA|[A-PR-UWYZ](?:\\d[\\dA-HJKPSTUW]?|[A-HK-Y]\\d[\\dABEHMNPRVWXY]?) ?\\d[ABD-HJLNP-UW-Z]{2})"
                        + ALONE_AFTER,
                found -> true),

        /** A date that the text itself calls a birth: a plan is full of other dates. */
        DATE_OF_BIRTH(
                "a date of birth",
                "(?<![A-Z])(?:D\\.? ?O\\.? ?B\\.?|BORN|BIRTH|BIRTHDAY|BIRTHDATE)(?![A-Z])[^0-9]{0,25}" + DATE
                        + "(?![0-9])",
                found -> true),

        /** A British number, from 01 to 09 or after +44: nine or ten digits more (Ofcom, National Telephone Numbering Plan). */
        PHONE_NUMBER(
                "a phone number",
                "(?<![0-9.,/£-])(?:(?:\\+|00)44[ -]?(?:\\(0\\)[ -]?)?|\\(?0)[1-9](?:\\)?[ -]{0,2}\\(?\\d){8,9}(?![0-9])",
                found -> true),

        /** A mailbox and a host with a dot (after RFC 5321), in the forms that people type. */
        E_MAIL_ADDRESS(
                "an e-mail address",
                "(?<![A-Z0-9._%+'-])[A-Z0-9._%+'-]{1,64}@(?:[A-Z0-9-]{1,63}\\.){1,8}[A-Z]{2,24}" + ALONE_AFTER,
                found -> true);

        private final String words;
        private final Pattern pattern;
        private final Predicate<MatchResult> checks;

        Kind(String words, String pattern, Predicate<MatchResult> checks) {
            this.words = words;
            this.pattern = Pattern.compile(pattern);
            this.checks = checks;
        }

        /** After "looks like": {@code a postcode}. */
        public String words() {
            return words;
        }
    }

    /**
     * A place in a text that looks like something; never what stands there, so that it can be reported.
     *
     * @param from the first character, counted from 0
     * @param to the one after the last
     */
    public record Possible(Kind kind, int from, int to) {}

    /** All that looks like personal data, in the order of the text; the same place may look like two things. */
    public static List<Possible> in(String text) {
        if (isPlain(text)) {
            return List.of();
        }
        FoldedText folded = new FoldedText(text);
        List<Possible> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(folded.characters());
            int from = 0;
            while (matcher.find(from)) {
                boolean isOne = kind.checks.test(matcher);
                if (isOne) {
                    found.add(new Possible(kind, folded.origin(matcher.start()), folded.origin(matcher.end())));
                }
                from = isOne ? matcher.end() : matcher.start() + 1;
                if (from > folded.characters().length()) {
                    break;
                }
            }
        }
        found.sort(Comparator.comparingInt(Possible::from).thenComparing(Possible::kind));
        return List.copyOf(found);
    }

    /** Whether there is no digit in a text, nor anything that may stand for one, and no @: each kind needs one of them. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128 && c != '@' && (c < '0' || c > '9'));
    }

    /**
     * What kinds there seem to be in what a page says, each once. Cells of a table and paragraphs are texts of their own, so that
     * figures that only stand side by side make no number.
     *
     * @param html of a page or a part of it
     */
    public static List<Kind> inPage(String html) {
        String words = TAG.matcher(INLINE.matcher(html).replaceAll("")).replaceAll(" | ");
        return in(unescaped(words)).stream().map(Possible::kind).distinct().toList();
    }

    private static String unescaped(String words) {
        return NUMBERED.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        found.group(1) == null
                                ? Integer.parseInt(found.group(2))
                                : Integer.parseInt(found.group(1), 16))))
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** Whether anything in a text looks like personal data. */
    public static boolean isPossibleIn(String text) {
        return !in(text).isEmpty();
    }

    private static boolean isNhsNumber(String found) {
        String digits = found.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    private static boolean isPupilNumber(String found) {
        int sum = 0;
        for (int i = 1; i < found.length(); i++) {
            char c = found.charAt(i);
            sum += (i + 1) * (Character.isDigit(c) ? c - '0' : UPN_LETTERS.indexOf(c));
        }
        return UPN_LETTERS.charAt(sum % UPN_LETTERS.length()) == found.charAt(0);
    }
}
