package org.braidplan.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One document as a snapshot holds it.
 *
 * @param revision the number of the journal entry that wrote it last; from 1
 * @param body a copy of the reader's own: changing it changes nothing in the store
 */
public record Document(String collection, String key, long revision, ObjectNode body) {}
