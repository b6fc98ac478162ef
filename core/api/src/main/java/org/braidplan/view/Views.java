package org.braidplan.view;

import java.time.Instant;
import java.util.function.Function;
import org.braidplan.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The way to read the plan: all of it at one moment, as much as the caller may see. */
@ProviderType
public interface Views {

    /** Reads the plan as it stands. Needs {@link org.braidplan.people.Right#READ_PLAN}. */
    <T> T now(Caller caller, Function<? super PlanView, ? extends T> reading);

    /** Reads the plan as it stands, and takes note of what is read. Needs {@link org.braidplan.people.Right#READ_PLAN}. */
    <T> Reading<T> noted(Caller caller, Function<? super PlanView, ? extends T> reading);

    /** Reads the plan as it stood at a moment, rated as on that day. Needs {@link org.braidplan.people.Right#READ_PLAN}. */
    <T> T asAt(Caller caller, Instant moment, Function<? super PlanView, ? extends T> reading);
}
