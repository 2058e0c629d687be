namespace PosSdk.Domain.Connections;

/// <summary>How loud a notice is.</summary>
public enum NoticeSeverity
{
    /// <summary>As somebody wished it.</summary>
    Information,

    /// <summary>Something went wrong, and the till copes.</summary>
    Warning,
}

/// <summary>Where a notice belongs on the screen.</summary>
public enum NoticePlace
{
    /// <summary>A banner along the top (R62).</summary>
    TopBanner,

    /// <summary>In the menu bar, under the shop's name and its outlet and register (R63).</summary>
    MenuBar,
}

/// <summary>What a till shows while it is offline. Data: the app draws it.</summary>
/// <param name="Severity">How loud.</param>
/// <param name="TextKey">Stable key for the app's own words: <c>offline.connection-lost</c> or <c>offline.planned</c>.</param>
/// <param name="Text">English words for it.</param>
/// <param name="Since">Since when there is no connection.</param>
/// <param name="Surface">For which screen.</param>
/// <param name="Place">Where on it.</param>
public sealed record OfflineNotice(NoticeSeverity Severity, string TextKey, string Text, DateTimeOffset Since, Surface Surface, NoticePlace Place)
{
    /// <summary>The notice for a state; null while the till works online, so that it disappears with the return (R87).</summary>
    public static OfflineNotice? Of(Connection connection, Surface surface) => connection switch
    {
        Connection.Offline { Reason: OfflineReason.Planned } planned => new(
            NoticeSeverity.Information, "offline.planned", "Working offline, as chosen. Sales are kept here and sent when you go online.", planned.Since, surface, PlaceOn(surface)),
        Connection.Offline lost => new(
            NoticeSeverity.Warning, "offline.connection-lost", "Offline: no connection. Keep selling; sales are sent when it is back.", lost.Since, surface, PlaceOn(surface)),
        _ => null,
    };

    private static NoticePlace PlaceOn(Surface surface) => surface is Surface.IPad ? NoticePlace.MenuBar : NoticePlace.TopBanner;
}
