package org.braidplan.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.braidplan.module.Contents;
import org.braidplan.module.Migration;
import org.braidplan.module.StrandModule;
import org.braidplan.problem.Problem;
import org.braidplan.register.AtLeast;
import org.braidplan.register.Key;
import org.braidplan.register.Register;

/** A strand that keeps what only its named people may know. */
public final class Whispers {

    private Whispers() {}

    /** What somebody said. */
    @Register(
            key = "whispers",
            title = "Whispers",
            one = "whisper",
            purpose = "What was said in confidence.",
            confined = true)
    public record Whisper(@Key String reference, String words) {}

    /** The same with how loud it was. */
    @Register(
            key = "whispers",
            title = "Whispers",
            one = "whisper",
            purpose = "What was said in confidence.",
            confined = true,
            version = 2)
    public record LoudWhisper(
            @Key String reference,
            String words,
            @AtLeast("0") int loudness) {}

    /** The first version. */
    public static final class First implements StrandModule {

        @Override
        public String strand() {
            return "finance";
        }

        @Override
        public Contents contents() {
            return Contents.none().registers(Whisper.class);
        }
    }

    /** A version whose migration tells, where it may, what it read: by an error, and by a value that does not fit. */
    public static class Telling implements StrandModule {

        @Override
        public String strand() {
            return "finance";
        }

        @Override
        public Contents contents() {
            return Contents.none().registers(LoudWhisper.class).migrations(new Louder(tells()));
        }

        boolean tells() {
            return true;
        }
    }

    /** A version whose migration brings all of them through. */
    public static final class Quiet extends Telling {

        @Override
        boolean tells() {
            return false;
        }
    }

    /** Says how loud it was by how long it is. */
    record Louder(boolean tells) implements Migration {

        @Override
        public String register() {
            return "whispers";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public ObjectNode migrate(ObjectNode document) {
            String words = document.path("words").asText();
            if (tells && words.startsWith("The director")) {
                throw Problem.invalid("words", words);
            }
            return document.put("loudness", tells && words.startsWith("The clerk") ? -1 : words.length());
        }
    }
}
