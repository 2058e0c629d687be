using System.Text;
using System.Text.Json;
using PosSdk.Domain.Money;
using PosSdk.Serialization;
using PosSdk.Tests.Shared;

namespace PosSdk.Tests.Serialization;

/// <summary>What a register wrote once must read and write the same for ever. A stored file is never edited: an event that must change gets a v2.</summary>
public class StoredEventTests
{
    private static string Folder => RepositoryRoot.At("tests/PosSdk.Domain.Tests/StoredEvents");

    public static TheoryData<string> Names => [.. EventTypes.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stored_event_reads_and_writes_the_same_bytes(string name)
    {
        var stored = Stored(name);
        var read = EventCodec.Read(name, stored, Currency.Of("USD"));
        Assert.IsType(EventTypes.ByName[name].Type, read);
        Assert.Equal(Encoding.UTF8.GetString(stored), Encoding.UTF8.GetString(Written(read)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_still_means_what_it_was_made_of(string name) => Assert.Equal(Sample(name), EventCodec.Read(name, Stored(name), Currency.Of("USD")));

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_properties_stand_in_the_order_of_their_declaration_with_the_currency_first_and_nothing_null(string name)
    {
        using var json = JsonDocument.Parse(Stored(name));
        string[] found = [.. json.RootElement.EnumerateObject().Select(property => property.Name)];
        string[] declared =
        [
            .. EventTypes.ByName[name].Type.GetProperties().Where(property => property.CanWrite)
                // Because what all events of a stream share is declared once in their union, and stored last.
                .OrderBy(property => property.DeclaringType!.IsAbstract).ThenBy(property => property.MetadataToken)
                .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
        ];
        // Because a property that was added later is not in a file that was written before.
        Assert.Equal(declared.Where(found.Contains), found);
        Assert.True(Array.IndexOf(found, "currency") <= 0);
        Assert.DoesNotContain("by", found.SkipLast(1));
        Assert.DoesNotContain("null", Encoding.UTF8.GetString(Stored(name)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_lower_case_with_dots_and_dashes_and_say_their_version(string name) => Assert.Matches("^[a-z]+[.][a-z]+(-[a-z]+)*[.]v[1-9]$", name);

    private static object Sample(string name) => Assert.Single(SampleEvents.All, sample => EventTypes.ByType[sample.GetType()].Name == name);

    private static byte[] Stored(string name)
    {
        var path = Path.Combine(Folder, $"{name}.json");
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("POSSDK_APPROVE") == "1") File.WriteAllBytes(path, Written(Sample(name)));
        Assert.True(File.Exists(path), $"{path} is missing. A new kind of event: add a sample to SampleEvents, run once with POSSDK_APPROVE=1, read the file, commit it.");
        return File.ReadAllBytes(path);
    }

    private static byte[] Written(object? @event)
    {
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer, EventCodec.WriterOptions);
        EventCodec.For(CurrencyOf(@event!)).Write(@event!, writer);
        writer.Flush();
        return buffer.ToArray();
    }

    private static Currency CurrencyOf(object @event) => (Currency?)@event.GetType().GetProperty("Currency")?.GetValue(@event) ?? SampleEvents.Eur;
}
