package org.braidplan.register;

import java.util.List;
import org.braidplan.problem.FieldProblem;
import org.osgi.annotation.versioning.ConsumerType;

/** A record that has rules over several of its fields. */
@ConsumerType
public interface SelfChecking {

    /** What is wrong with this record, by field; empty when nothing is. */
    List<FieldProblem> problems();
}
