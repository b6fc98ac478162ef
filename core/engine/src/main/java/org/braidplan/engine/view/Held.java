package org.braidplan.engine.view;

import java.util.List;
import org.braidplan.view.LeftOut;
import org.braidplan.view.Stored;

/**
 * The records of a register in one state of the store, by key; neither list ever changes.
 *
 * @param leftOut those that could not be read
 */
record Held<T extends Record>(List<Stored<T>> records, List<LeftOut> leftOut) {}
