package org.braidplan.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;

/** The address of a document, http or https only. */
public record Link(@JsonValue URI address) {

    /**
     * An address.
     *
     * @throws IllegalArgumentException with a sentence, when it is not an absolute http or https address
     */
    @JsonCreator
    public Link {
        String scheme = address.getScheme();
        if (!("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) || address.getHost() == null) {
            throw new IllegalArgumentException("Give a web address that starts with https:// or http://.");
        }
    }
}
