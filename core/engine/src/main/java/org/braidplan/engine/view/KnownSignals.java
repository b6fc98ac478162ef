package org.braidplan.engine.view;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.braidplan.indicator.Indicator;
import org.braidplan.indicator.Reading;
import org.braidplan.signal.Series;
import org.braidplan.signal.Signal;
import org.braidplan.view.Stored;

/**
 * Signals as they were last found, each for as long as the indicator and its readings are the very same values on the shelf.
 *
 * <p>They are many times the size of the readings in memory, so they may go when memory is needed.
 */
final class KnownSignals {

    private final ConcurrentMap<String, SoftReference<Known>> byIndicator = new ConcurrentHashMap<>();

    Signal of(Stored<Indicator> indicator, List<Stored<Reading>> readings) {
        SoftReference<Known> held = byIndicator.get(indicator.key());
        Known known = held == null ? null : held.get();
        if (known != null && known.isOf(indicator, readings)) {
            return known.signal();
        }
        Signal signal = Signal.of(Series.of(
                indicator.value(), readings.stream().map(Stored::value).toList()));
        byIndicator.put(indicator.key(), new SoftReference<>(new Known(indicator, readings, signal)));
        return signal;
    }

    private record Known(Stored<Indicator> indicator, List<Stored<Reading>> readings, Signal signal) {

        /** A shelf keeps a value until its document changes, so looking whether it is the same object is enough. */
        boolean isOf(Stored<Indicator> other, List<Stored<Reading>> others) {
            if (other != indicator || others.size() != readings.size()) {
                return false;
            }
            for (int i = 0; i < readings.size(); i++) {
                if (readings.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
