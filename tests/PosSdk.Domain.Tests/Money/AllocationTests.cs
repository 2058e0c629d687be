using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Tests.Money;

public sealed class AllocationTests
{
    private static readonly Arbitrary<(long Total, long[] Weights)> Splits =
        (from total in Gen.OneOf(Gen.Choose(-1000, 1000).Select(units => (long)units), Gen.Choose(-1_000_000_000, 1_000_000_000).Select(units => units * 4_000_000_000))
         from weights in Gen.OneOf(
             Gen.Choose(0, 9).Select(weight => (long)weight),
             Gen.Choose(0, 1_000_000_000).Select(weight => weight * 4_000_000_000L)).NonEmptyListOf()
         where weights.Any(weight => weight > 0)
         select (total, weights.ToArray())).ToArbitrary();

    [Theory]
    [InlineData(1000, new long[] { 1, 0 }, new long[] { 1000, 0 })]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(-100, new long[] { 1, 1, 1 }, new long[] { -34, -33, -33 })]
    [InlineData(5, new long[] { 3, 7 }, new long[] { 2, 3 })]
    [InlineData(1, new long[] { 0, 1, 1 }, new long[] { 0, 1, 0 })]
    [InlineData(2, new long[] { 1, 5, 1, 1 }, new long[] { 1, 1, 0, 0 })]
    [InlineData(0, new long[] { 0, 0 }, new long[] { 0, 0 })]
    [InlineData(0, new long[0], new long[0])]
    [InlineData(long.MaxValue, new[] { long.MaxValue, long.MaxValue }, new[] { (long.MaxValue / 2) + 1, long.MaxValue / 2 })]
    public void The_largest_fractions_get_the_last_units_and_ties_go_to_the_earlier(long total, long[] weights, long[] expected) =>
        Assert.Equal(expected, Split(total, weights));

    [Fact]
    public void Parts_sum_exactly_to_the_whole() => Check((total, weights, shares) => shares.Sum(share => (decimal)share) == total);

    [Fact]
    public void A_weight_of_zero_gets_nothing() => Check((_, weights, shares) => weights.Zip(shares).All(pair => pair.First > 0 || pair.Second == 0));

    [Fact]
    public void Each_part_is_less_than_a_unit_away_from_its_exact_share() => Check((total, weights, shares) =>
    {
        var sum = weights.Aggregate(BigInteger.Zero, (all, weight) => all + weight);
        return weights.Zip(shares).All(pair => BigInteger.Abs((pair.Second * sum) - ((BigInteger)total * pair.First)) < sum);
    });

    [Fact]
    public void Of_equal_weights_the_earlier_never_gets_less() => Check((total, weights, shares) =>
        weights.Zip(shares).GroupBy(pair => pair.First, pair => Math.Abs(pair.Second)).All(equal => equal.SequenceEqual(equal.OrderDescending())));

    [Fact]
    public void A_total_below_zero_mirrors_one_above() =>
        Check((total, weights, shares) => Split(-total, weights).SequenceEqual(shares.Select(share => -share)));

    [Fact]
    public void Weights_of_any_size_give_what_whole_weights_of_the_same_proportion_give() => Check((total, weights, shares) =>
    {
        var huge = weights.Select(weight => weight * BigInteger.Pow(10, 40)).ToArray();
        var parts = new long[weights.Length];
        Allocation.ByLargestRemainder(total, huge, parts);
        return parts.SequenceEqual(shares);
    });

    [Fact]
    public void Nobody_to_give_to_a_weight_below_zero_or_too_few_places_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => Split(1, [0, 0]));
        Assert.Throws<ArgumentException>(() => Split(1, []));
        Assert.Throws<ArgumentException>(() => Split(1, [2, -1]));
        Assert.Throws<ArgumentException>(() => Allocation.ByLargestRemainder(1, [1L, 1L], new long[1]));
    }

    private static void Check(Func<long, long[], long[], bool> law) =>
        Prop.ForAll(Splits, split => law(split.Total, split.Weights, Split(split.Total, split.Weights))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static long[] Split(long total, long[] weights)
    {
        var shares = new long[weights.Length];
        Allocation.ByLargestRemainder(total, weights, shares);
        return shares;
    }
}
