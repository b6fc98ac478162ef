package org.braidplan.web.pages.strands;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.braidplan.disclosure.Suppression;
import org.braidplan.people.Caller;
import org.braidplan.people.Person;
import org.braidplan.view.Reading;

/**
 * Pages of modules as they were drawn, each for the person for whom it was drawn and for as long as nothing that it was made
 * of has changed.
 *
 * <p>When many ask for the same page at once, it is drawn once and the others wait for it. What has not been asked for the
 * longest goes when there is no room; nothing of a module is held but text.
 */
final class KeptPages {

    /** How many characters are kept in all: some hundred pages. */
    private static final long ROOM = 8_000_000;

    /** How many pages are kept at most, however short: those that cannot be drawn have no characters at all. */
    private static final int MOST = 1_000;

    private final long room;
    private final Map<Key, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
    private long taken;

    KeptPages() {
        this(ROOM);
    }

    KeptPages(long room) {
        this.room = room;
    }

    /**
     * All that a page is made of beside the plan.
     *
     * @param person who asks, with all rights, since a page may show what one may see and do
     * @param rule how the council tells small numbers
     */
    record Key(String strand, String page, Person person, Map<String, String> parameters, Suppression rule) {

        Key {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * The page as it is kept, or else as it is drawn now.
     *
     * @param module the class loader of the module that serves now, whose pages they are
     */
    String page(Key key, Caller caller, ClassLoader module, Supplier<Reading<String>> drawing) {
        Slot slot = slot(key);
        synchronized (slot) {
            Optional<Reading<String>> kept = slot.of(module).filter(reading -> reading.holdsFor(caller));
            if (kept.isPresent()) {
                return kept.get().value();
            }
            Reading<String> drawn = drawing.get();
            keep(key, slot, module, drawn);
            return drawn.value();
        }
    }

    private Slot slot(Key key) {
        synchronized (slots) {
            Slot slot = slots.computeIfAbsent(key, k -> new Slot());
            makeRoom();
            return slot;
        }
    }

    private void keep(Key key, Slot slot, ClassLoader module, Reading<String> drawn) {
        synchronized (slots) {
            boolean isThere = slots.get(key) == slot;
            taken -= isThere ? slot.size() : 0;
            slot.put(module, drawn);
            taken += isThere ? slot.size() : 0;
            makeRoom();
        }
    }

    private void makeRoom() {
        Iterator<Slot> eldest = slots.values().iterator();
        while ((taken > room || slots.size() > MOST) && eldest.hasNext()) {
            taken -= eldest.next().size();
            eldest.remove();
        }
    }

    /** Room for one page. */
    private static final class Slot {

        private WeakReference<ClassLoader> module = new WeakReference<>(null);
        private Optional<Reading<String>> drawn = Optional.empty();

        Optional<Reading<String>> of(ClassLoader now) {
            return module.get() == now ? drawn : Optional.empty();
        }

        void put(ClassLoader by, Reading<String> page) {
            module = new WeakReference<>(by);
            drawn = Optional.of(page);
        }

        int size() {
            return drawn.map(reading -> reading.value().length()).orElse(0);
        }
    }
}
