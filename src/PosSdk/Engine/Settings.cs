using PosSdk.Connectivity;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Scans;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;
using PosSdk.Mailing;
using PosSdk.Printing;

namespace PosSdk.Engine;

/// <summary>The options as they were when the register was opened, checked.</summary>
internal sealed record Settings(
    RegisterCode Register, PricingRules Rules, CashRoundingRule? CashRounding, ShiftPolicy Shifts, TimeSpan? UtcOffset, TimeOnly DayBegins, IIdSource Ids)
{
    private static readonly TimeSpan FurthestOffset = TimeSpan.FromHours(14);

    /// <summary>What may be done offline; null for everything.</summary>
    public PolicyProfile? Profile { get; private init; }

    /// <summary>Who must sign in.</summary>
    public StaffPolicy Staff { get; private init; } = StaffPolicy.Default;

    /// <summary>What PINs are keyed with; null for nothing.</summary>
    public byte[]? DeviceKey { get; private init; }

    /// <summary>How codes look that nobody here knows.</summary>
    public ScanRules Scans { get; private init; } = ScanRules.Default;

    /// <summary>How the network is looked at; null for not at all.</summary>
    public ReachabilityProbes? Probes { get; private init; }

    /// <summary>What the shop asks of saved carts; the profile's limits count where they are stricter.</summary>
    public SavedCartPolicy SavedCarts { get; private init; } = SavedCartPolicy.Default;

    /// <summary>What the shop's e-mails say, and when they are tried again.</summary>
    public MailOptions Mail { get; private init; } = new();

    /// <summary>What is printed looks like, and how long it waits.</summary>
    public PrintOptions Printing { get; private init; } = new();

    /// <summary>Every way to pay, by its code.</summary>
    public required TenderList Tenders { get; init; }

    /// <summary>Null when accounts are not checked.</summary>
    public IAccountDirectory? Accounts { get; private init; }

    public required OfflineRiskPolicy OfflineCards { get; init; }

    public required LaybyRules Laybys { get; init; }

    public static Settings From(PosOptions options)
    {
        _ = RegisterCode.TryOf(options.Register, out var register);
        _ = Currency.TryOf(options.Currency, out var currency);
        string[] faults = [.. FaultsOf(options, currency)];
        if (faults.Length > 0) throw new PosConfigurationException("The register cannot be opened: " + string.Join(" ", faults));
        var rules = new PricingRules { Currency = currency, TaxIncluded = options.TaxIncluded, TaxScope = options.TaxScope, Rounding = options.Rounding };
        return new Settings(register, rules, options.CashRounding, options.Shifts, options.UtcOffset, options.DayBegins, options.Ids)
        {
            Profile = options.Profile,
            Probes = options.Probes,
            SavedCarts = Limited(options.SavedCarts, options.Profile?.Limits),
            Mail = options.Mail,
            Printing = options.Printing,
            Staff = options.Staff,
            DeviceKey = options.DeviceKey?.ToArray(),
            Scans = options.Scans,
            Tenders = TenderList.Of(options.Tenders),
            Accounts = options.Accounts,
            OfflineCards = options.OfflineCards ?? OfflineRiskPolicy.Never(currency),
            Laybys = options.Laybys,
        };
    }

    private static IEnumerable<string> FaultsOf(PosOptions options, Currency currency)
    {
        if (!RegisterCode.TryOf(options.Register, out _)) yield return $"Register '{options.Register}' must be 1 to 8 characters of A-Z and 0-9.";
        if (currency == default) yield return $"Currency '{options.Currency}' is not an ISO 4217 code such as EUR.";
        foreach (var fault in FaultsOfMoney(options, currency).Concat(FaultsOfTheShop(options)).Concat(FaultsOfTheStaff(options))) yield return fault;
    }

    private static IEnumerable<string> FaultsOfMoney(PosOptions options, Currency currency)
    {
        if (options.CashRounding is { } cash && cash.Increment.Currency != currency) yield return $"CashRounding counts in {cash.Increment.Currency}, the register in {currency}.";
        if (options.OfflineCards is { } cards && cards.PerTransaction.Currency != currency)
            yield return $"OfflineCards counts in {cards.PerTransaction.Currency}, the register in {currency}.";
        foreach (var fault in TenderList.Faults(options.Tenders)) yield return fault;
    }

    private static IEnumerable<string> FaultsOfTheShop(PosOptions options)
    {
        if (options.UtcOffset is { } offset && (offset.Ticks % TimeSpan.TicksPerMinute != 0 || offset.Duration() > FurthestOffset))
            yield return $"UtcOffset {offset} must be whole minutes, at most 14 hours either way.";
        if (options.Printing.Validity <= TimeSpan.Zero || options.Printing.ListedFor < TimeSpan.Zero) yield return "Printing.Validity must be above zero, and Printing.ListedFor zero or more.";
        if (!IsSound(options.Profile)) yield return "Profile.Connection needs times above zero (EnterOfflineAfter may be zero), and one good probe at least to return.";
        if (options.SavedCarts.Maximum < 0) yield return $"SavedCarts.Maximum is {options.SavedCarts.Maximum}, which is less than none.";
        if (options.Mail.Retry.FirstPause <= TimeSpan.Zero) yield return "Mail.Retry.FirstPause must be above zero.";
    }

    private static SavedCartPolicy Limited(SavedCartPolicy policy, ProfileLimits? limits) => policy with
    {
        Maximum = Math.Min(policy.Maximum, limits?.MaxSavedCarts ?? policy.Maximum),
        RequireCustomer = policy.RequireCustomer || limits is { RequireCustomerToSave: true },
    };

    private static bool IsSound(PolicyProfile? profile) => profile?.Connection is not { } policy
        || (policy.EnterOfflineAfter >= TimeSpan.Zero && policy.ProbeInterval > TimeSpan.Zero && policy.ConfirmAfter > TimeSpan.Zero
            && policy.ProbeTimeout > TimeSpan.Zero && policy.GoodProbesToReturn >= 1);

    private static IEnumerable<string> FaultsOfTheStaff(PosOptions options)
    {
        if (!IsSound(options.Staff.Pins)) yield return "Staff.Pins needs 1 to 100 tries, and locks above zero of which the longest is not below the first.";
        if (options.Staff.ApprovalLasts <= TimeSpan.Zero) yield return "Staff.ApprovalLasts must be above zero.";
        if (options.DeviceKey is { Length: < 16 }) yield return "DeviceKey must have at least 16 bytes.";
    }

    private static bool IsSound(PinPolicy pins) => pins.Tries is >= 1 and <= 100 && pins.FirstLock > TimeSpan.Zero && pins.LongestLock >= pins.FirstLock;
}
