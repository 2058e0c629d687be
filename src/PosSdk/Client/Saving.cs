using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Shifts;
using PosSdk.Engine;
using PosSdk.Mailing;

namespace PosSdk.Client;

/// <summary>Putting a cart aside, whoever asks for it: a cashier, a retrieval, or the close of a shift.</summary>
internal static class Saving
{
    /// <summary>Stages it.</summary>
    /// <param name="work">The command.</param>
    /// <param name="cart">Which.</param>
    /// <param name="name">What to call it; null for nothing.</param>
    /// <param name="businessDate">The shop's day.</param>
    /// <param name="savedNow">How many carts are saved, counting what this command did before.</param>
    /// <param name="capabilities">Whether carts may be saved now; null asks nobody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<Refusal?> StageAsync(
        UnitOfWork work, CartId cart, string? name, DateOnly businessDate, int savedNow, CapabilityClient? capabilities, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(cart, cancellationToken).ConfigureAwait(false);
        var command = new CartCommand.Save(name, businessDate, savedNow, work.Settings.SavedCarts);
        var decision = CartDecider.Decide(loaded.State, command, work.Context);
        return capabilities?.Refuse(Capability.ParkSale, decision) ?? work.Stage(CartStream.Name(cart), loaded.Version, decision);
    }

    /// <summary>Stages the mail that tells the customer of it.</summary>
    /// <param name="work">The command.</param>
    /// <param name="cart">Which.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="savedAt">When it was saved: saved anew it is a mail anew.</param>
    /// <param name="to">One address; null for the customer's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<(Refusal? Refusal, MailId Mail)> StageMailAsync(
        UnitOfWork work, CartId cart, Cart.Open content, DateTimeOffset savedAt, string? to, CancellationToken cancellationToken)
    {
        if ((to ?? content.Customer?.Email) is not { } address) return (MailRefusal.AddressMissing, default);
        var id = MailTexts.IdOf(CartStream.Name(cart), savedAt, address);
        var mail = MailTexts.SavedCart(cart, content, address, work.Settings.Mail);
        return (await MailClient.QueueAsync(work, id, mail, cancellationToken).ConfigureAwait(false), id);
    }

    /// <summary>The day that is booked to: the open shift's, else the shop's local date.</summary>
    public static DateOnly BusinessDate(UnitOfWork work, TimeProvider time)
    {
        if (work.State.Shift is Shift.Open shift) return shift.Opening.BusinessDate;
        var offset = work.Settings.UtcOffset ?? time.LocalTimeZone.GetUtcOffset(work.Context.At);
        return BusinessDay.Of(work.Context.At, offset, work.Settings.DayBegins);
    }
}
