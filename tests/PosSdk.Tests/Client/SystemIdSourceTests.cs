using PosSdk.Domain.Decisions;

namespace PosSdk.Tests.Client;

public class SystemIdSourceTests
{
    [Fact]
    public void No_id_of_the_system_looks_like_a_card_number_and_every_one_is_an_id() => Assert.All(
        Enumerable.Range(0, 20_000).Select(_ => SystemIdSource.Instance.Next()),
        id => Assert.True(IdText.IsValid(id) && id.Length == 32 && id.All(char.IsAsciiLetterLower) && !CardNumberScan.Finds(id), id));

    [Fact]
    public async Task Ids_keep_the_order_of_time()
    {
        var earlier = SystemIdSource.Instance.Next();
        await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        Assert.True(string.CompareOrdinal(earlier, SystemIdSource.Instance.Next()) < 0);
    }
}
