using System.Reflection;
using System.Text.RegularExpressions;
using PosSdk.Domain.Payments;

namespace PosSdk.Domain.Tests.Payments;

public class NothingHoldsACardTests
{
    private static readonly Regex Forbidden = new(
        "^(Pan|Cvv|Cvc|Cvv2|Pin|Track|Track1|Track2|Card Number|Primary Account|Account Number|Security Code|Magnetic)$", RegexOptions.IgnoreCase);

    [Fact]
    public void No_public_type_of_the_domain_has_a_place_for_a_card_number() =>
        Assert.Empty(typeof(Payment).Assembly.GetExportedTypes().SelectMany(Offenders));

    [Fact]
    public void The_search_itself_finds_one() =>
        Assert.Equal(["Leaky.CardNumber", "Leaky.Track2Data", "Leaky.(cvv)"], Offenders(typeof(Leaky)));

    private static IEnumerable<string> Offenders(Type type) => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        .Where(member => member is PropertyInfo or FieldInfo).Select(member => member.Name)
        .Concat(type.GetMethods().Cast<MethodBase>().Concat(type.GetConstructors()).SelectMany(method => method.GetParameters()).Select(p => $"({p.Name})"))
        .Where(IsForbidden).Distinct().Select(name => $"{type.Name}.{name}");

    /// <summary>Looks at each word and each pair of words, so that <c>Span</c> is not <c>Pan</c>.</summary>
    private static bool IsForbidden(string name)
    {
        var words = Regex.Matches(name, "[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])").Select(match => match.Value).ToArray();
        return words.Concat(words.Zip(words.Skip(1), (first, second) => $"{first} {second}")).Any(Forbidden.IsMatch);
    }

    private sealed class Leaky
    {
        public string? CardNumber { get; init; }

        public string? Track2Data { get; init; }

        public ReadOnlyMemory<char> Span { get; init; }

        public void Keep(string cvv) => GC.KeepAlive((this, cvv));
    }
}
