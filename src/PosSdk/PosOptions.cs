using PosSdk.Connectivity;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Scans;
using PosSdk.Domain.Shifts;
using PosSdk.Engine;
using PosSdk.Mailing;
using PosSdk.Printing;

namespace PosSdk;

/// <summary>How a register is set up. A draft until the register is opened; later edits have no effect.</summary>
public sealed class PosOptions
{
    /// <summary>The register's short code, the first part of every receipt number: 1 to 8 characters of A-Z and 0-9.</summary>
    /// <value><c>R1</c> unless set. Cannot change once the register was opened for the first time.</value>
    public string Register { get; set; } = "R1";

    /// <summary>The ISO 4217 code of what the register counts in.</summary>
    /// <value><c>EUR</c> unless set. Cannot change once the register was opened for the first time.</value>
    public string Currency { get; set; } = "EUR";

    /// <summary>True when prices contain their tax.</summary>
    /// <value>True unless set. A cart keeps what was in force when it was opened.</value>
    public bool TaxIncluded { get; set; } = true;

    /// <summary>What tax is rounded over.</summary>
    /// <value>Each line unless set. A cart keeps what was in force when it was opened.</value>
    public TaxScope TaxScope { get; set; }

    /// <summary>Where a half goes.</summary>
    /// <value>Away from zero unless set. A cart keeps what was in force when it was opened.</value>
    public Rounding Rounding { get; set; }

    /// <summary>How cash is rounded to the coins there are.</summary>
    /// <value>Null unless set: to the minor unit. A cart keeps what was in force when it was opened.</value>
    public CashRoundingRule? CashRounding { get; set; }

    /// <summary>What the shop asks of its shifts.</summary>
    /// <value><see cref="ShiftPolicy.Default"/> unless set, but that carts which are open at the close are carried over to the next shift. A policy of your own counts as it is: its
    /// <see cref="ShiftPolicy.UndecidedCarts"/>, when null, refuses to close while carts are open.</value>
    public ShiftPolicy Shifts { get; set; } = ShiftPolicy.Default with { UndecidedCarts = CartFate.CarryOver };

    /// <summary>What the shop asks of saved carts.</summary>
    public SavedCartPolicy SavedCarts { get; set; } = SavedCartPolicy.Default;

    /// <summary>What the shop's e-mails say, and when they are tried again.</summary>
    public MailOptions Mail { get; set; } = new();

    /// <summary>What printed receipts and reports look like, and how long they wait for a printer.</summary>
    public PrintOptions Printing { get; set; } = new();

    /// <summary>The shop's offset from UTC, for receipts, reports and the business date.</summary>
    /// <value>Null unless set: that of the machine's time zone. Whole minutes, at most 14 hours either way.</value>
    public TimeSpan? UtcOffset { get; set; }

    /// <summary>When the business day begins: a shift opened before that hour belongs to the day before.</summary>
    /// <value>Midnight unless set.</value>
    public TimeOnly DayBegins { get; set; }

    /// <summary>What may be done offline: a preset such as <see cref="PolicyProfile.ShopifyPos"/>, changed or not, or one of your own.</summary>
    /// <value>Null unless set: everything is allowed, always.</value>
    public PolicyProfile? Profile { get; set; }

    /// <summary>How the till looks at its network.</summary>
    /// <value>Null unless set: it works online until somebody says otherwise.</value>
    public ReachabilityProbes? Probes { get; set; }

    /// <summary>Who must sign in, and how often a PIN may be tried.</summary>
    /// <value>Nobody, unless set: everything is allowed to whoever is there.</value>
    public StaffPolicy Staff { get; set; } = StaffPolicy.Default;

    /// <summary>A secret of this device, at least 16 bytes, kept outside the journal (a key store, a file only the till may read). PINs are keyed with it.</summary>
    /// <value>Null unless set: then who copies the journal can try PINs on it. With another key than a PIN was set with, that PIN must be set anew.</value>
    public byte[]? DeviceKey { get; set; }

    /// <summary>How customer codes and vouchers look that the register need not know.</summary>
    public ScanRules Scans { get; set; } = ScanRules.Default;

    /// <summary>The shop's own ways to pay beside the usual ones (R10), and other names for those: a cheque, a voucher, "EFTPOS".</summary>
    /// <value>None unless set. Codes are lower case and unique; a usual code keeps its kind; cash, accounts, laybys and deposits have one code each.</value>
    public IReadOnlyList<Tender> Tenders { get; set; } = [];

    /// <summary>Who knows what customers owe and may owe.</summary>
    /// <value>Null unless set: sales on account are not checked.</value>
    public IAccountDirectory? Accounts { get; set; }

    /// <summary>How much is risked on cards while the bank cannot be reached.</summary>
    /// <value>Null unless set: no card is taken without the bank.</value>
    public OfflineRiskPolicy? OfflineCards { get; set; }

    /// <summary>What is asked of layby terms.</summary>
    /// <value>What makes it a layby at all, unless set: a deposit and one payment more. A shop under Australian Consumer Law sets <see cref="LaybyRules.Australia"/>.</value>
    public LaybyRules Laybys { get; set; } = LaybyRules.Lenient;

    /// <summary>Where ids come from that the caller does not give.</summary>
    public IIdSource Ids { get; set; } = SystemIdSource.Instance;

    /// <summary>Checks what can be checked without a journal: for whoever opens one, to do it before a file is made.</summary>
    /// <exception cref="PosConfigurationException">The options contradict themselves; the message names each fault.</exception>
    public void Check() => _ = Settings.From(this);
}
