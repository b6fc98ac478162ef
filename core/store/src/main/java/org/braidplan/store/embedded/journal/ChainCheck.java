package org.braidplan.store.embedded.journal;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Recomputes the whole chain of an open journal from its files. */
public final class ChainCheck {

    private final JournalFiles journal;
    private long entries;

    public ChainCheck(JournalFiles journal) {
        this.journal = journal;
    }

    /**
     * Reads every segment.
     *
     * @param upTo the newest entry to look at
     * @param each gets the entries, in order
     * @return the first break, in words
     */
    public Optional<String> run(long upTo, Consumer<Entry> each) throws IOException {
        Chain chain = new Chain();
        for (JournalFiles.Part part : journal.parts()) {
            byte[] bytes = journal.content(part);
            Optional<Chain.Break> broken = chain.start(Segment.Start.read(bytes))
                    .or(() -> chain.frames(bytes, (its, at, frame) -> {
                        if (frame.number() <= upTo) {
                            each.accept(frame.entry(its, at));
                            entries++;
                        }
                    }));
            if (broken.isPresent()) {
                return broken.map(
                        its -> part.name() + " (byte " + its.at() + "), entry " + its.entry() + ": " + its.what());
            }
        }
        return entries < upTo ? Optional.of("the journal ends after entry " + entries) : Optional.empty();
    }

    /** How many entries were recomputed. */
    public long entries() {
        return entries;
    }
}
