package org.braidplan.web.api.http;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.braidplan.problem.Problem;

/** Entity tags (RFC 9110, section 8.8.3) of revisions: {@code "17"}, or {@code "17-5f3a"} with a digest of what was seen. */
final class Revisions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"|(\\d+)");

    private Revisions() {}

    /** Whether {@code If-None-Match} names this tag, by weak comparison. */
    static boolean isKnown(Enumeration<String> ifNoneMatch, String tag) {
        List<String> headers = Collections.list(ifNoneMatch);
        return headers.stream().anyMatch(h -> h.strip().equals("*"))
                || headers.stream()
                        .flatMap(h -> TAG.matcher(h).results())
                        .anyMatch(m -> ('"' + plain(m) + '"').equals(tag));
    }

    /** Refuses a request whose {@code If-Match} does not name this revision, by strong comparison, or is not there. */
    static void mustMatch(Enumeration<String> ifMatch, long revision) {
        List<String> headers = Collections.list(ifMatch);
        if (headers.isEmpty()) {
            throw Problem.of(
                    Problem.Kind.REVISION_NEEDED,
                    "revision-needed",
                    "Say which revision you have seen: send its ETag as If-Match.");
        }
        boolean matches = headers.stream().anyMatch(h -> h.strip().equals("*"))
                || headers.stream()
                        .flatMap(h -> TAG.matcher(h).results())
                        .anyMatch(m -> m.group(1) == null && revision(m).equals(Long.toString(revision)));
        if (!matches) {
            throw Problem.of(
                    Problem.Kind.STALE,
                    "stale-revision",
                    "It has changed since you read it. Read it again and repeat your change.");
        }
    }

    /** What else was seen may have changed: only the document itself is what a change rests on. */
    private static String revision(MatchResult tag) {
        return plain(tag).replaceFirst("-.*", "");
    }

    private static String plain(MatchResult tag) {
        return tag.group(2) == null ? tag.group(3) : tag.group(2);
    }
}
