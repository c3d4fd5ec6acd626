package org.lubanchi.engine.indicator.open;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.CodeList;

/**
 * The programme catalogue with its place in the international classification (专业与国际分类对应), for joining with the data of
 * others. The mapping is by programme group, ours, and says so in its source.
 */
public final class OpenProgrammes {
    /** The head of the table. */
    public static final List<String> COLUMNS =
            List.of("programme_code", "programme_zh", "group_code", "group_zh", "isced_f", "isced_f_zh", "isced_f_en");

    private OpenProgrammes() {}

    /** One row a programme, under {@link #COLUMNS}. */
    public static List<List<String>> texts(Catalogue catalogue) {
        CodeList fields = catalogue.requireCodeList("isced_f_2013");
        CodeList mapping = catalogue.requireCodeList("isced_f_by_programme_group");
        return catalogue.requireCodeList("programmes_secondary").entries().stream()
                .map(programme -> {
                    String group = programme.parent().orElse("");
                    Optional<CodeList.Entry> mapped = mapping.find(group);
                    Optional<CodeList.Entry> field =
                            mapped.flatMap(CodeList.Entry::parent).flatMap(fields::find);
                    return List.of(
                            programme.code(),
                            programme.label().zh(),
                            group,
                            mapped.map(each -> each.label().zh()).orElse(""),
                            field.map(CodeList.Entry::code).orElse(""),
                            field.map(each -> each.label().zh()).orElse(""),
                            field.map(each -> each.label().en()).orElse(""));
                })
                .toList();
    }
}
