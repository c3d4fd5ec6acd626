package org.lubanchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return DemoCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void withoutAFolderToWriteToItSaysWhatIsMissing() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("--out");
    }

    @Test
    void definitionsThatAreNotThereAreToldInFiveParts(@TempDir Path folder) {
        int status = run(
                "--definitions",
                folder.resolve("nowhere").toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(status).isNotZero();
        assertThat(err.toString()).contains("nowhere");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void itsHelpNamesBothFolders() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--definitions", "--out");
    }
}
