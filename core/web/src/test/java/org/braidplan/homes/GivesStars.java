package org.braidplan.homes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.module.Migration;

/** Gives every home three stars; of one it makes something that cannot be, and on another it throws. */
public final class GivesStars implements Migration {

    /** The home that gets more stars than there are. */
    public static final String TOO_GOOD = "Too good";

    /** The home at which it throws. */
    public static final String UNTOLD = "Untold";

    @Override
    public String register() {
        return "homes";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode migrate(ObjectNode document) {
        String name = document.path("name").asText();
        if (name.equals(UNTOLD)) {
            throw new IllegalStateException(document.path("remarks").asText());
        }
        return document.put("stars", name.equals(TOO_GOOD) ? 9 : 3);
    }
}
