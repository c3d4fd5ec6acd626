package org.lubanchi.engine.indicator;

import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** What stops the computing of a figure, told in five parts. */
final class IndicatorFailures {
    private IndicatorFailures() {}

    static Failure unknownIndicator(FactKey key, Catalogue catalogue) {
        LocalText remedy = NearestName.remedy(
                key.indicator(),
                catalogue.indicators().keySet(),
                new LocalText("运行 lubanchi validate 查看全部指标", "Run lubanchi validate to see every indicator"));
        return failure(
                "indicator.unknown",
                key,
                new LocalText("没有这个指标", "there is no such indicator"),
                new LocalText("definitions/indicators 中的指标", "an indicator of definitions/indicators"),
                new LocalText("指标由定义文件给出", "Indicators come from definition files"),
                remedy);
    }

    static Failure outsideScope(FactKey key) {
        return failure(
                "indicator.outside-scope",
                key,
                new LocalText("不在读取范围内", "outside what may be read"),
                new LocalText("有权查看的组织", "a unit the reader may see"),
                new LocalText("数据按组织与角色开放", "Data are open by unit and role"),
                new LocalText("换用有权限的账号，或向主管部门申请", "Use an account with the right, or ask the authority"));
    }

    private static Failure failure(
            String code, FactKey key, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        code,
                        Severity.BLOCKING,
                        new Place.UnitTable(key.unit(), key.indicator()),
                        found,
                        expected,
                        why,
                        remedy));
    }
}
