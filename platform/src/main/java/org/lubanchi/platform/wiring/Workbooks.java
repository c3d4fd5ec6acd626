package org.lubanchi.platform.wiring;

import java.util.List;
import org.lubanchi.adapter.office.workbook.WorkbookIntake;
import org.lubanchi.adapter.office.workbook.WorkbookReading;
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
}
