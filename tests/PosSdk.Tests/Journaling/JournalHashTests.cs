using System.Text;
using PosSdk.Journaling;

namespace PosSdk.Tests.Journaling;

/// <summary>The vectors were computed with Python's hashlib from the words of the rule, not with this code. They hold for ever.</summary>
public sealed class JournalHashTests
{
    private static readonly Guid Register = new("01931f00-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("", 0, "a5bd1dc1f4390c700b1d64b546d5e691d0d220eb2b4e688b248a177f7b27e412")]
    [InlineData("käse & söhne", 300, "db97bfa28059a6640a39f911b55ce0422be242a0c07b8d8548567afeb207d5e5")]
    public void The_first_link_names_tenant_register_and_epoch(string tenant, long epoch, string expected) =>
        Assert.Equal(expected, Convert.ToHexStringLower(JournalHash.First(new JournalIdentity(tenant, Register, epoch))));

    [Fact]
    public void Each_link_covers_the_link_before_and_the_whole_event()
    {
        var hash = JournalHash.First(new JournalIdentity("", Register, 0));

        JournalHash.Next(hash, 1, "cart-1", "cart.line-added.v1", 1700000000000, Encoding.UTF8.GetBytes("""{"sku":"milk"}"""), hash);
        Assert.Equal("1d0a2b443447a884aaf69ca38b22e060ac40be52097510f79f13b9bdedc3d2f7", Convert.ToHexStringLower(hash));

        JournalHash.Next(hash, 128, "käse-2", "x.v1", 0, [], hash);
        Assert.Equal("9ce88a360c6a657dce15d03f782a199d2a7b55150c31f39ccf1a8aae2557cd97", Convert.ToHexStringLower(hash));

        var large = Enumerable.Range(0, 200_000).Select(i => (byte)(i % 2 * 255)).ToArray();
        JournalHash.Next(hash, (1L << 40) - 1, new string('s', 200), "t.v1", 1763767385123, large, hash);
        Assert.Equal("a47e7e71cc79029932a52f2cab3e401d454adbbab504afaa12ddbc2cb1aec4e1", Convert.ToHexStringLower(hash));
    }
}
