package org.lubanchi.platform.wiring;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.adapter.office.workbook.ExportIntake;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookAnnotation;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.adapter.office.workbook.WorkbookIntake;
import org.lubanchi.adapter.office.workbook.WorkbookReading;
import org.lubanchi.adapter.office.workbook.WorkbookTemplates;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.register.RegisterExport;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.collection.RegisterSource;
import org.lubanchi.platform.collection.WorkbookFiles;
import org.lubanchi.platform.collection.WorkbookSink;
import org.lubanchi.platform.collection.WorkbookSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workbooks by the office adapter. */
@Configuration(proxyBeanMethods = false)
class Workbooks {
    @Bean
    WorkbookSource workbookSource() {
        return (file, catalogue) -> {
            WorkbookReading reading =
                    WorkbookIntake.read(file, List.copyOf(catalogue.tables().values()), catalogue::requireCodeList);
            return new WorkbookSource.Filled(reading.stamp(), reading.tables(), reading.issues());
        };
    }

    @Bean
    RegisterSource registerSource() {
        return (file, catalogue, year) -> ExportIntake.find(file, catalogue, year)
                .map(found -> new RegisterSource.RegisterFile(
                        found.export().label(),
                        found.sheet(),
                        found.lacking(),
                        found.tables().stream().map(Workbooks::registerTable).toList()));
    }

    private static RegisterSource.RegisterTable registerTable(ExportIntake.Part part) {
        Map<String, String> scope = switch (part.mapping()) {
            case RegisterExport.TableMapping rows -> scope(rows);
            case RegisterExport.FormMapping ignored -> Map.of();
        };
        return new RegisterSource.RegisterTable(
                part.read().reading(), part.read().leftOut(), scope, part.read().silent());
    }

    private static Map<String, String> scope(RegisterExport.TableMapping rows) {
        Map<String, String> scope = new HashMap<>();
        for (RegisterExport.FieldMapping field : rows.fields()) {
            if (field.origin() instanceof RegisterExport.Origin.Constant constant) {
                scope.put(field.field(), constant.text());
            }
        }
        return scope;
    }

    @Bean
    WorkbookFiles workbookFiles() {
        return new WorkbookFiles() {
            @Override
            public void template(
                    WorkbookStamp stamp, List<TableDefinition> tables, CodeListLookup codes, OutputStream out) {
                WorkbookTemplates.write(stamp, tables, codes, out);
            }

            @Override
            public void annotate(Path file, List<Issue> issues, OutputStream out) {
                WorkbookAnnotation.write(file, issues, out);
            }
        };
    }

    @Bean
    WorkbookSink workbookSink() {
        return (stamp, sheets, catalogue, out) -> WorkbookFiller.write(
                stamp,
                sheets.stream()
                        .map(sheet -> new FilledTable(sheet.table(), sheet.rows()))
                        .toList(),
                catalogue::requireCodeList,
                out);
    }
}
