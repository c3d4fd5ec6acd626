package org.lubanchi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;

class ScopeTest {
    @Test
    void ofACityIsItselfAndAllUnderIt() throws Exception {
        assertThat(units("city")).containsExactly("shaoxing", "keqiao", "yuecheng", "s1", "s2", "s3");
    }

    @Test
    void ofASchoolIsItselfAndThoseAboveItNeverItsNeighbours() throws Exception {
        assertThat(units("school")).containsExactly("shaoxing", "yuecheng", "s1");
    }

    @Test
    void ofThePublicIsWhatItLooksAt() throws Exception {
        assertThat(units("public")).containsExactly("shaoxing");
    }

    private static List<String> units(String account) throws Exception {
        return Visitor.signedIn(account).get("/api/units").body().findValuesAsString("id");
    }
}
