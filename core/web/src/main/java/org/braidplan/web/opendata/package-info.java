/** All that is public as data: CSV, JSON, spreadsheets, a catalogue and a feed. Nothing here is null unless it says so. */
@NullMarked
package org.braidplan.web.opendata;

import org.jspecify.annotations.NullMarked;
