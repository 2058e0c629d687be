using System.Globalization;
using ConsoleRegister.Interactive.Devices;
using PosSdk.Domain.Connections;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>How the register stands, in one line, and what to show while it is offline.</summary>
internal sealed class StatusLine(Counter counter)
{
    /// <summary>The banner; null while the till works online.</summary>
    public string? Banner() => counter.Client.Capabilities.Notice() is { } notice ? $" {notice.Text} " : null;

    /// <summary>Register, shift, cashier, connection, and what waits.</summary>
    public string Text()
    {
        var client = counter.Client;
        var mails = client.Mail.Outbox;
        string?[] parts =
        [
            $"Register {client.Register}",
            client.Shifts.Current is null ? "closed" : $"shift {client.Shifts.CurrentId}",
            client.Cashier is { } cashier ? $"cashier {cashier}" : "nobody signed in",
            client.Connectivity.Current switch
            {
                Connection.Offline { Reason: OfflineReason.Planned } planned => $"offline as planned since {counter.Clock(planned.Since)}",
                Connection.Offline lost => $"OFFLINE since {counter.Clock(lost.Since)}",
                Connection.Suspect => "online, connection unsure",
                _ => "online",
            },
            Some(counter.OpenCarts().Count(cart => cart != counter.Serving), "other open cart"),
            Some(client.SavedCarts.Count, "saved cart"),
            Some(client.Cards.Unresolved.Count, "card payment", " UNRESOLVED"),
            Some(mails.Count(mail => mail.NextAttempt is not null), "e-mail", " waiting"),
            Some(mails.Count(mail => mail.NextAttempt is null), "e-mail", " NOT SENT"),
            Printouts.Standing(counter),
            .. counter.Devices.All.Where(DeviceNews.IsInTrouble).Select(device => $"{DeviceWords.NameOf(device.Descriptor.Kind)} {DeviceWords.Standing(device.Connection)}"),
        ];
        return string.Join(" | ", parts.Where(part => part is not null));
    }

    private static string? Some(int count, string what, string standing = "") =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}{standing}");
}
