package org.limen.screening.setting;

import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.down.WrittenDown;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Settings of lists on their way down: how many alerts a list may raise is decided once, for all posts.
@Component
class SettingsFlowingDown extends WrittenDown<SettingsFlowingDown.Setting> {
    private final ListSettings settings;

    SettingsFlowingDown(ListSettings settings, JsonMapper json) {
        super("list-setting", Setting.class, json);
        this.settings = settings;
    }

    /// A decision as a file.
    record Setting(UUID id, ListSetting setting, String why, String by) {}

    @Override
    public boolean isFirst() {
        return true;
    }

    @Override
    protected List<Written<Setting>> has() {
        return all(latest -> latest.above() == null ? 0 : latest.above());
    }

    @Override
    protected List<Written<Setting>> passesOn(Origin child) {
        return all(ListSettings.Latest::number);
    }

    private List<Written<Setting>> all(ToLongFunction<ListSettings.Latest> number) {
        return settings.latest().stream()
                .map(latest -> new Written<>(
                        latest.setting().list(),
                        number.applyAsLong(latest),
                        latest.at(),
                        new Setting(latest.id(), latest.setting(), latest.why(), latest.by())))
                .toList();
    }

    @Override
    protected Answer<Taken> take(Offered offered, Setting sent) {
        return settings.takeFromAbove(sent.id(), sent.setting(), sent.why(), sent.by(), offered.number())
                .map(_ -> new Taken(true));
    }
}
