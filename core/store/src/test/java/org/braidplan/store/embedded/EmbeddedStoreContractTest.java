package org.braidplan.store.embedded;

import java.nio.file.Path;
import java.time.Clock;
import org.braidplan.store.Store;
import org.braidplan.store.contract.StoreContract;

class EmbeddedStoreContractTest extends StoreContract {

    @Override
    protected Store open(Path directory, Clock clock) {
        return EmbeddedStore.open(directory, clock);
    }

    @Override
    protected void close(Store store) {
        ((EmbeddedStore) store).close();
    }
}
