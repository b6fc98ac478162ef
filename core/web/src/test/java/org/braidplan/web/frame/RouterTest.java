package org.braidplan.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static Handler page(String name) {
        return visit -> new Answer.Elsewhere(name);
    }

    private final Handler list = page("list");
    private final Handler add = page("add");
    private final Handler one = page("one");
    private final Handler saved = page("saved");
    private final Handler rest = page("rest");
    private final Router router = new Router()
            .get("/", page("home"))
            .get("/actions", list)
            .get("/actions/add", add)
            .get("/actions/{ref}", one)
            .post("/actions/{ref}/update", saved)
            .get("/files/{strand}/{path*}", rest);

    private Optional<Router.Match> get(String path) {
        return router.find(Router.Method.GET, path);
    }

    @Test
    void thePageThatWasAddedFirstIsFound() {
        assertThat(get("/actions").orElseThrow().handler()).isSameAs(list);
        assertThat(get("/actions/add").orElseThrow().handler()).isSameAs(add);
        assertThat(get("/actions/CSE-1").orElseThrow()).isEqualTo(new Router.Match(one, Map.of("ref", "CSE-1")));
        assertThat(get("/")).isPresent();
    }

    @Test
    void anAddressThatNoPatternFitsIsNotFound() {
        assertThat(get("/action")).isEmpty();
        assertThat(get("/Actions")).isEmpty();
        assertThat(get("/actions/CSE-1/update/again")).isEmpty();
        assertThat(get("/files/cse")).isEmpty();
    }

    @Test
    void aPageIsFoundByItsMethodAlone() {
        assertThat(get("/actions/CSE-1/update")).isEmpty();
        assertThat(router.find(Router.Method.POST, "/actions/CSE-1/update")).isPresent();
        assertThat(router.find(Router.Method.POST, "/actions/CSE-1")).isEmpty();
    }

    @Test
    void aPartOfThePathIsDecodedOnceAndAPlusStaysAPlus() {
        assertThat(get("/actions/A%20%2B+b%2520").orElseThrow().path()).containsEntry("ref", "A ++b%20");
        assertThat(get("/actions/%zz").orElseThrow().path()).containsEntry("ref", "%zz");
    }

    @Test
    void theRestOfAPathStaysAsItCame() {
        assertThat(get("/files/cse/a/b%20c").orElseThrow())
                .isEqualTo(new Router.Match(rest, Map.of("strand", "cse", "path", "a/b%20c")));
    }
}
