using PosSdk.Domain.Customers;
using PosSdk.Domain.StaffMembers;

namespace PosSdk.Tests.Serialization;

/// <summary>One event of each kind about staff and customers, with every optional property set.</summary>
internal static class SamplePeople
{
    public static IEnumerable<object> All =>
    [
        new StaffMemberEvent.Added
        {
            Code = "kim", Name = "Kim Ångström", Role = "Cashier", Permissions = [Permissions.Discard, Permissions.Return], Verifier = Verifier, By = "boss",
        },
        new StaffMemberEvent.Changed { Name = "Kim Å.", Role = "Supervisor", Permissions = [Permissions.Discount], By = "boss" },
        new StaffMemberEvent.PinSet { Verifier = Verifier, By = "boss" },
        new StaffMemberEvent.SignedIn { From = "ann" },
        new StaffMemberEvent.SignInFailed { Failures = 5, LockedUntil = SampleEvents.Noon, By = "ann" },
        new StaffMemberEvent.ApprovalGranted { Permission = Permissions.PriceOverride, About = "cart-anna", Reason = "price on the shelf", By = "kim" },
        new StaffMemberEvent.SignedOut { To = "ann", UnsyncedSales = 12, SavedCarts = 3, By = "kim" },
        new StaffMemberEvent.Removed { By = "boss" },
        new CustomerEvent.Added { Id = "c-1", Profile = Zoe, By = "kim" },
        new CustomerEvent.Changed { Profile = Zoe with { Phone = null, Note = null }, By = "kim" },
        new CustomerEvent.Merged { Into = "c-2", By = "kim" },
        new CustomerEvent.Removed { By = "kim" },
    ];

    private static string Verifier => "pbkdf2-sha256+0a1b2c3d$600000$AAECAwQFBgcICQoLDA0ODw==$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static CustomerProfile Zoe => new()
    {
        Code = "C-1042", Name = "Zoë \"Z\" Müller", Email = "zoe@example.org", Phone = "+49 30 1234", Note = "prefers paper bags",
    };
}
