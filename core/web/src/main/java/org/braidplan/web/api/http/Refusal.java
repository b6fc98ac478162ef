package org.braidplan.web.api.http;

import java.util.Map;

/** A request that is refused for how it is sent rather than for what it asks: HTTP's own refusals. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    private Refusal(int status, String code, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = Map.copyOf(headers);
    }

    /** The body, the query or a header cannot be read at all. */
    public static Refusal unreadable(String code, String message) {
        return new Refusal(400, code, message, Map.of());
    }

    /** The address is there, but not for this method. */
    public static Refusal method(String allowed) {
        return new Refusal(
                405, "method-not-allowed", "This address answers " + allowed + ".", Map.of("Allow", allowed));
    }

    /** The body is longer than this address takes. */
    public static Refusal tooLarge(long limit) {
        return new Refusal(413, "too-large", "The body may have at most " + limit + " bytes.", Map.of());
    }

    /** The body is of a kind that this address does not take. */
    public static Refusal mediaType(String wanted, String header, String value) {
        return new Refusal(415, "media-type", "Send the body as " + wanted + ".", Map.of(header, value));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Headers that the answer must carry. */
    public Map<String, String> headers() {
        return headers;
    }
}
