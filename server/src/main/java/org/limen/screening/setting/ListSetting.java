package org.limen.screening.setting;

import org.jspecify.annotations.Nullable;

/// What a node decided for one list.
///
/// @param title            its name for people
/// @param source           who publishes it, and where
/// @param category         what it asks of who finds a listed person, where its rows don't say; null where they do
/// @param imported         whether this node makes its editions, from files in a foreign form
/// @param perThousand      alerts expected among 1,000 travellers who aren't listed
/// @param screenedBackDays how far back travellers are screened against what a new edition brings; 0 for not at all
/// @param staleAfterHours  the age above which every answer that rests on the list says that it is old
public record ListSetting(
        String list,
        String title,
        String source,
        @Nullable String category,
        boolean imported,
        double perThousand,
        int screenedBackDays,
        int staleAfterHours) {}
