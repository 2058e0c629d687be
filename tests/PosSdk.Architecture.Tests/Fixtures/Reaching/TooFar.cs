using PosSdk.Architecture.Tests.Scanning;

namespace PosSdk.Architecture.Tests.Fixtures.Reaching;

// Because the table must catch a dependency that stands in a body only.
internal static class TooFar
{
    public static Action Check => () => Offenders.AssertNone("Nothing", []);
}
