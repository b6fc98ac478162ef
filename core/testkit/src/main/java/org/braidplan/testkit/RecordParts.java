package org.braidplan.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.braidplan.register.Confidential;

/** The components of records of one type, taken apart and put together without a way round by JSON: 20,000 take no time. */
final class RecordParts {

    private final RecordComponent[] components;
    private final Constructor<? extends Record> constructor;

    RecordParts(Class<? extends Record> type) {
        components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            Arrays.stream(components).forEach(c -> c.getAccessor().setAccessible(true));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its canonical constructor.", e);
        }
    }

    /** The values by name, in order. */
    Map<String, Object> of(Record value) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            try {
                parts.put(component.getName(), component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return parts;
    }

    /**
     * The record with these values.
     *
     * @throws IllegalArgumentException when its own constructor refuses them
     */
    Record made(Map<String, Object> parts) {
        try {
            return constructor.newInstance(parts.values().toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record as somebody sees it who may not see what is confidential in it. */
    Record open(Record value) {
        Map<String, Object> parts = of(value);
        boolean changed = false;
        for (RecordComponent component : components) {
            if (component.isAnnotationPresent(Confidential.class)) {
                parts.put(component.getName(), component.getType() == String.class ? "" : Optional.empty());
                changed = true;
            }
        }
        return changed ? made(parts) : value;
    }

    /** A value that may be optional, changed by what changes such a value. */
    static Object changed(Object value, UnaryOperator<Object> change) {
        return value instanceof Optional<?> optional ? optional.<Object>map(change) : change.apply(value);
    }
}
